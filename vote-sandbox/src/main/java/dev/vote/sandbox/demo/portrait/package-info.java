/** Portraits of people who do not exist: flat illustrations, drawn by code, every one different and always the same. */
package dev.vote.sandbox.demo.portrait;
