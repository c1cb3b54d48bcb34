package dev.vote.payment.gateway;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Reference;
import java.net.URI;

/**
 * What a gateway is asked to take.
 *
 * @param email where the gateway's receipt goes
 * @param returnUrl where the voter's browser is sent afterwards
 * @param cancelUrl where it is sent if the voter walks away
 */
public record Charge(Reference reference, Money price, String email, URI returnUrl, URI cancelUrl) {}
