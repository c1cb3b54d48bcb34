import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the public export of a contest's ledger: totals, seals, chain, and that no payment counts twice.
 *
 * <pre>
 * java VerifyLedger.java ledger.txt                         everything in the file
 * java VerifyLedger.java ledger.txt REFERENCE               and where the entries of your payment are
 * java VerifyLedger.java ledger.txt --seal 12=9f86d081…     and that seal 12 still is the one that somebody noted
 * java VerifyLedger.java ledger.txt --certificate result.txt  and that a certified result is what the ledger adds up to
 * java VerifyLedger.java --proof proof.json                 the proof of one payment, without the ledger or with it
 * </pre>
 *
 * It ends with 0 if all is right, with 1 if anything is wrong, and with 2 if it can't be run as asked. It needs Java 17 and nothing else: no part of
 * the voting platform is in it, and none should be. docs/verification.md has the format, and what this doesn't prove.
 */
public final class VerifyLedger {

    private static final String ZEROS = "0".repeat(64);
    private static final int FEWEST_DIGITS = 16;
    private static final int MOST_TOLD = 50;

    /** A line waits for its seal for a minute or so. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final String COUNT = "(0|[1-9][0-9]{0,17})";
    private static final String HASH = "([0-9a-f]{64})";
    private static final String MOMENT =
            "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z)";
    private static final String FACTS = "(CREDIT|REVERSAL) (-?[1-9][0-9]{0,17}) ([A-Z0-9]{2,12}) " + MOMENT + " " + HASH;

    private static final Pattern CONTEST = Pattern.compile("contest " + COUNT + " [a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern WRITTEN = Pattern.compile("at " + MOMENT);
    private static final Pattern CONTESTANT = Pattern.compile("contestant ([A-Z0-9]{2,12}) " + COUNT + " (.+)");
    private static final Pattern SEAL =
            Pattern.compile("seal (" + COUNT + " " + HASH + " " + HASH + " " + COUNT + " " + MOMENT + ") " + HASH);
    private static final Pattern ENTRY = Pattern.compile("entry " + COUNT + " " + COUNT + " " + FACTS);
    private static final Pattern WAITING = Pattern.compile("waiting " + FACTS);
    private static final Pattern END = Pattern.compile("end " + COUNT + " " + COUNT + " " + COUNT);

    private static final Pattern PROVED_ENTRY = Pattern.compile("entry ([1-9][0-9]{0,17}) ([1-9][0-9]{0,17}) " + FACTS);

    private static final Pattern CERTIFIED_SEAL = Pattern.compile("seal " + COUNT + " " + HASH);
    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile("number ([1-9][0-9]{0,17})");
    private static final Pattern REPLACES = Pattern.compile("replaces (-|[0-9a-f]{64})");
    private static final Pattern ENTRIES = Pattern.compile("entries " + COUNT);
    /** Names, titles and reasons have every character but control characters. */
    private static final String WORDS = "[^\\x00-\\x1f\\x7f]+";
    private static final List<Pattern> CERTIFICATE_HEAD = List.of(
            Pattern.compile("vote-certificate 1"),
            CONTEST,
            Pattern.compile("title " + WORDS),
            CERTIFICATE_NUMBER,
            REPLACES,
            Pattern.compile("window " + MOMENT + " " + MOMENT),
            Pattern.compile("certified " + MOMENT),
            CERTIFIED_SEAL,
            ENTRIES,
            Pattern.compile(String.join(" ", "open", COUNT, COUNT, COUNT, COUNT, COUNT)));
    private static final Pattern REASON = Pattern.compile("reason " + WORDS);
    private static final Pattern CATEGORY = Pattern.compile("category " + WORDS + "|uncategorised");
    private static final Pattern STANDING =
            Pattern.compile("standing " + COUNT + " " + COUNT + " " + COUNT + " ([A-Z0-9]{2,12}) " + WORDS);
    private static final Pattern CERTIFICATE_END = Pattern.compile("end " + COUNT + " " + COUNT);

    private final Map<Long, Set<String>> noted;
    private final String reference;
    private String mark;
    private Certificate certificate;
    private Proof proof;

    private final Map<String, Contestant> contestants = new TreeMap<>();
    private final Map<String, Payment> payments = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private boolean listed;
    private long faults;

    private String contest = "";
    private Instant written;
    private int section;
    private Seal seal;
    private String chain = ZEROS;
    private long seals;
    private long entries;
    private long waiting;
    private boolean ended;

    /**
     * @param noted hashes of seals, or their beginnings, by number: several people may have noted the same one
     * @param reference of a payment to look for; empty for none
     */
    private VerifyLedger(Map<Long, Set<String>> noted, String reference) {
        this.noted = noted;
        this.reference = reference;
        this.mark = reference.isEmpty() ? "" : mark(reference);
    }

    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments));
        } catch (NoSuchFileException e) {
            refuse("There is no file " + e.getFile() + ".");
        } catch (InvalidPathException e) {
            refuse("There is no file " + e.getInput() + ".");
        } catch (IOException e) {
            refuse("A file can't be read: " + e.getMessage());
        }
    }

    /** @return what the program ends with */
    private static int run(String[] arguments) throws IOException {
        Map<Long, Set<String>> noted = new TreeMap<>();
        List<String> names = new ArrayList<>();
        String certificate = "";
        String proof = "";
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].equals("--certificate") && index + 1 < arguments.length) {
                certificate = arguments[++index];
            } else if (arguments[index].equals("--proof") && index + 1 < arguments.length) {
                proof = arguments[++index];
            } else if (!arguments[index].equals("--seal")) {
                names.add(arguments[index]);
            } else if (++index == arguments.length || !note(arguments[index], noted)) {
                usage();
            }
        }
        boolean proofAlone = names.isEmpty() && !proof.isEmpty() && certificate.isEmpty();
        if (names.isEmpty() && !proofAlone || names.size() > 2 || names.stream().anyMatch(name -> name.startsWith("-"))) {
            usage();
        }
        VerifyLedger check = new VerifyLedger(noted, names.size() == 2 ? names.get(1) : "");
        if (!certificate.isEmpty()) {
            check.certificate(Path.of(certificate));
        }
        if (!proof.isEmpty()) {
            check.proof(Path.of(proof), proofAlone);
        }
        if (!proofAlone) {
            check.read(Path.of(names.get(0)));
        }
        check.tell(proofAlone);
        return check.faults == 0 ? 0 : 1;
    }

    private static boolean note(String argument, Map<Long, Set<String>> noted) {
        Matcher matcher = Pattern.compile("([1-9][0-9]{0,17})=([0-9a-fA-F]{" + FEWEST_DIGITS + ",64})").matcher(argument);
        if (matcher.matches()) {
            noted.computeIfAbsent(Long.valueOf(matcher.group(1)), number -> new TreeSet<>()).add(matcher.group(2).toLowerCase());
        }
        return matcher.matches();
    }

    private static void usage() {
        System.err.println("java VerifyLedger.java EXPORT [REFERENCE] [--seal NUMBER=HASH]... [--certificate TEXT] [--proof JSON]");
        System.err.println("java VerifyLedger.java --proof JSON [--seal NUMBER=HASH]...");
        System.err.println("A noted hash has at least " + FEWEST_DIGITS + " hexadecimal digits.");
        System.exit(2);
    }

    private static void refuse(String why) {
        System.err.println(printable(why));
        System.exit(2);
    }

    /* reading */

    private void read(Path file) throws IOException {
        boolean cut;
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            Lines lines = new Lines(reader);
            String first = lines.next();
            if ("vote-ledger 1\r".equals(first)) {
                fault("The file's lines end with a carriage return: an export's are ended by one line feed only. Get it again, without converting it.");
                return;
            }
            if (!"vote-ledger 1".equals(first)) {
                fault("The file doesn't begin with \"vote-ledger 1\": it is not an export that this program can read.");
                return;
            }
            long number = 1;
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                take(line, "Line " + number);
            }
            cut = lines.cut;
        } catch (CharacterCodingException e) {
            fault("The file isn't UTF-8 text.");
            return;
        }
        closeSeal();
        if (contest.isEmpty()) {
            fault("The file doesn't say which contest it is about.");
        }
        if (!ended) {
            fault("The file is cut off: its last line, which begins with \"end\", is missing.");
        } else if (cut) {
            fault("The file is cut off: its last line isn't ended by a line feed.");
        }
        if (written == null) {
            fault("The file doesn't say when it was written.");
        }
        totals();
        takenBack();
        if (certificate != null && certificate.whole) {
            compare();
        }
        if (proof != null && !proof.contest.isEmpty() && !proof.contest.equals(contest)) {
            fault("The proof is about contest " + proof.contest + ", and the ledger about contest " + contest + ".");
        }
        noted.keySet().forEach(number -> {
            if (number > seals) {
                fault("Seal " + number + ", which was noted, is not in the chain: it ends with seal " + seals + ".");
            }
        });
    }

    /** Lines as the format has them, each ended by one line feed and nothing else: what {@code readLine} takes for an end besides stays in them. */
    private static final class Lines {
        private final Reader reader;
        private final char[] buffer = new char[8192];
        private int at;
        private int length;
        /** whether the last line wasn't ended */
        boolean cut;

        Lines(Reader reader) {
            this.reader = reader;
        }

        /** @return null at the end */
        String next() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                if (at == length) {
                    at = 0;
                    length = Math.max(0, reader.read(buffer));
                    if (length == 0) {
                        cut |= line.length() > 0;
                        return line.length() > 0 ? line.toString() : null;
                    }
                }
                int from = at;
                while (at < length && buffer[at] != '\n') {
                    at++;
                }
                line.append(buffer, from, at - from);
                if (at < length) {
                    at++;
                    return line.toString();
                }
            }
        }
    }

    /** Lines come in the order in which they are tried here. */
    private void take(String line, String where) {
        Matcher matcher;
        if (line.indexOf('\r') >= 0) {
            fault(where + " has a carriage return: an export's lines are ended by one line feed only.");
        } else if (ended) {
            fault(where + " comes after the end.");
        } else if ((matcher = CONTEST.matcher(line)).matches()) {
            inOrder(1, where);
            contest = matcher.group(1);
        } else if ((matcher = WRITTEN.matcher(line)).matches()) {
            inOrder(2, where);
            written = Instant.parse(matcher.group(1));
        } else if ((matcher = CONTESTANT.matcher(line)).matches()) {
            inOrder(3, where);
            contestant(matcher, where);
        } else if ((matcher = SEAL.matcher(line)).matches()) {
            inOrder(4, where);
            closeSeal();
            openSeal(matcher);
        } else if ((matcher = ENTRY.matcher(line)).matches()) {
            inOrder(4, where);
            entry(matcher, line, where);
        } else if ((matcher = WAITING.matcher(line)).matches()) {
            inOrder(5, where);
            closeSeal();
            waiting(matcher, where);
        } else if ((matcher = END.matcher(line)).matches()) {
            closeSeal();
            end(matcher);
        } else {
            fault(where + " is none that an export has: " + shortened(line));
        }
    }

    private void inOrder(int its, String where) {
        if (its < section || its > 1 && contest.isEmpty() || its <= 2 && its == section) {
            fault(where + " stands at the wrong place.");
        }
        section = Math.max(section, its);
    }

    private void contestant(Matcher line, String where) {
        String code = line.group(1);
        Contestant added = new Contestant(line.group(3), Long.parseLong(line.group(2)));
        if (contestants.putIfAbsent(code, added) != null) {
            fault(where + " names contestant " + code + " a second time.");
        }
    }

    /* seals */

    /** A seal whose entries are being read. */
    private static final class Seal {
        final long number;
        final String root;
        final long stated;
        final Tree tree = new Tree();
        long read;

        Seal(long number, String root, long stated) {
            this.number = number;
            this.root = root;
            this.stated = stated;
        }
    }

    private void openSeal(Matcher line) {
        long number = Long.parseLong(line.group(2));
        if (number != seals + 1) {
            fault("Seal " + number + " follows seal " + seals + ": " + (number > seals + 1 ? "seals were removed." : "it is out of order."));
        }
        if (!line.group(3).equals(chain)) {
            fault("Seal " + number + " doesn't follow the seal before it: it names " + brief(line.group(3)) + ", and that one is " + brief(chain) + ".");
        }
        String hash = sha256("vote-seal " + contest + " " + line.group(1));
        if (!hash.equals(line.group(7))) {
            fault("Seal " + number + " was altered: its hash is not that of what it says.");
        }
        compareNoted(number, hash);
        seal = new Seal(number, line.group(4), Long.parseLong(line.group(5)));
        seals = number;
        chain = hash;
    }

    private void compareNoted(long number, String hash) {
        for (String expected : noted.getOrDefault(number, Set.of())) {
            if (!hash.startsWith(expected)) {
                fault("Seal " + number + " is not the one that was noted: " + brief(hash) + " instead of " + brief(expected) + ".");
            }
        }
    }

    private void closeSeal() {
        if (seal == null) {
            return;
        }
        if (seal.read != seal.stated) {
            fault("Seal " + seal.number + " has " + seal.read + " entries here, and says " + seal.stated + ": entries were "
                    + (seal.read < seal.stated ? "removed." : "added."));
        }
        if (seal.read == 0 || !seal.tree.root().equals(seal.root)) {
            fault("Seal " + seal.number + " is not the seal of its entries: one was altered, removed, added or moved, or its root was.");
        }
        if (certificate != null && certificate.seal == seal.number) {
            contestants.forEach((code, contestant) -> certificate.counted.put(code, contestant.counted));
            certificate.countedEntries = entries;
        }
        seal = null;
    }

    /* entries */

    private void entry(Matcher line, String text, String where) {
        String name = "Entry " + line.group(1) + "/" + line.group(2);
        if (seal == null) {
            fault(where + ": " + name + " comes before any seal.");
        } else {
            seal.read++;
            seal.tree.add(text);
            if (!line.group(1).equals(Long.toString(seal.number)) || !line.group(2).equals(Long.toString(seal.read))) {
                fault(where + ": " + name + " stands where entry " + seal.number + "/" + seal.read + " should.");
            }
        }
        entries++;
        count(new Facts(line, 3), name);
        if (line.group(7).equals(mark)) {
            listed = true;
            found.add("Your payment: " + line.group(3).toLowerCase() + " of " + line.group(4) + " votes for " + line.group(5)
                    + ", entered " + line.group(6) + ", is entry " + line.group(2) + " of seal " + line.group(1) + ".");
        }
    }

    private void waiting(Matcher line, String where) {
        waiting++;
        if (written != null && Instant.parse(line.group(4)).isBefore(written.minus(LONGEST_WAIT))) {
            fault(where + " has waited for its seal since " + line.group(4) + ": what was entered so long ago is sealed.");
        }
        count(new Facts(line, 1), where);
        if (line.group(5).equals(mark)) {
            listed = true;
            found.add("Your payment: " + line.group(1).toLowerCase() + " of " + line.group(2) + " votes for " + line.group(3)
                    + ", entered " + line.group(4) + ", waits for its seal.");
        }
    }

    /** What an entry says, from a line whose groups from that one on have it. */
    private record Facts(String kind, long votes, String contestant, String mark) {
        Facts(Matcher line, int first) {
            this(line.group(first), Long.parseLong(line.group(first + 1)), line.group(first + 2), line.group(first + 4));
        }
    }

    private void count(Facts facts, String name) {
        Contestant contestant = contestants.get(facts.contestant());
        if (contestant == null) {
            fault(name + " is for " + facts.contestant() + ", whom the export doesn't list.");
        } else {
            contestant.add(facts.votes(), name);
        }
        boolean credit = facts.kind().equals("CREDIT");
        if (credit != facts.votes() > 0) {
            fault(name + ": a " + facts.kind() + " can't have " + facts.votes() + " votes.");
        }
        Payment payment = payments.computeIfAbsent(facts.mark(), mark -> new Payment());
        Facts before = credit ? payment.credit : payment.reversal;
        if (before != null) {
            fault(name + (credit ? " credits a payment a second time: " : " takes a payment back a second time: ")
                    + brief(facts.mark()) + ".");
        } else if (credit) {
            payment.credit = facts;
        } else {
            payment.reversal = facts;
            payment.where = name;
        }
    }

    /** Judged when all was read: an entry that became visible late may be sealed after the one that takes it back. */
    private void takenBack() {
        payments.forEach((mark, payment) -> {
            Facts reversal = payment.reversal;
            if (reversal == null) {
                return;
            }
            if (payment.credit == null) {
                fault(payment.where + " takes back what was never credited: " + brief(mark) + ".");
            } else if (payment.credit.votes() != -reversal.votes() || !payment.credit.contestant().equals(reversal.contestant())) {
                fault(payment.where + " takes back something else than was credited: " + brief(mark) + ".");
            }
        });
    }

    /** What is said of a contestant, and what the entries add up to. */
    private final class Contestant {
        final String name;
        final long votes;
        long counted;

        Contestant(String name, long votes) {
            this.name = name;
            this.votes = votes;
        }

        void add(long more, String name) {
            try {
                counted = Math.addExact(counted, more);
            } catch (ArithmeticException e) {
                fault(name + " makes more votes than can be counted.");
            }
        }
    }

    /** What was credited for a payment, and what was taken back. */
    private static final class Payment {
        Facts credit;
        Facts reversal;
        String where;
    }

    /* a certified result */

    private static final class Certificate {
        final Map<String, Long> votes = new TreeMap<>();
        /** what the ledger adds up to, up to its seal */
        final Map<String, Long> counted = new TreeMap<>();
        String digest;
        String contest = "";
        long seal = -1;
        String hash = ZEROS;
        /** what it says, and what the ledger has up to its seal */
        long entries;
        long countedEntries;
        /** whether all of it could be read */
        boolean whole;
    }

    private void certificate(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file, UTF_8);
        } catch (CharacterCodingException e) {
            fault("The certificate isn't UTF-8 text.");
            return;
        }
        certificate = new Certificate();
        certificate.digest = sha256(text);
        if (!text.endsWith("\n")) {
            fault("The certificate is cut off.");
            return;
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        int at = head(lines);
        if (at < 0 || !standings(lines, at)) {
            return;
        }
        certificate.whole = true;
        ranks(lines);
        if (certificate.seal > 0) {
            noted.computeIfAbsent(certificate.seal, number -> new TreeSet<>()).add(certificate.hash);
        }
    }

    /** Each line once, and in this order. @return the number of lines; -1 if one can't be read */
    private int head(List<String> lines) {
        int at = 0;
        String number = "";
        for (Pattern pattern : CERTIFICATE_HEAD) {
            Matcher line = pattern.matcher(at < lines.size() ? lines.get(at) : "");
            if (!line.matches()) {
                unreadable(lines, at);
                return -1;
            }
            if (pattern == CONTEST) {
                certificate.contest = line.group(1);
            } else if (pattern == CERTIFICATE_NUMBER) {
                number = line.group(1);
            } else if (pattern == REPLACES && line.group(1).equals("-") != number.equals("1")) {
                fault("The certificate is number " + number + " and replaces " + line.group(1) + ".");
            } else if (pattern == CERTIFIED_SEAL) {
                certificate.seal = Long.parseLong(line.group(1));
                certificate.hash = line.group(2);
            } else if (pattern == ENTRIES) {
                certificate.entries = Long.parseLong(line.group(1));
            }
            at++;
        }
        return at < lines.size() && REASON.matcher(lines.get(at)).matches() ? at + 1 : at;
    }

    /** Categories with their contestants, most votes first, and the end. @return whether they could be read */
    private boolean standings(List<String> lines, int from) {
        Set<String> categories = new TreeSet<>();
        long total = 0;
        // of the category that is read: how many were read, and the votes and the place of the last
        long read = -1;
        long votes = 0;
        long place = 0;
        for (int at = from; at < lines.size() - 1; at++) {
            String line = lines.get(at);
            Matcher standing = STANDING.matcher(line);
            if (CATEGORY.matcher(line).matches()) {
                if (read == 0 || !categories.add(line)) {
                    fault("The certificate has a category twice, or one without contestants: " + shortened(line));
                }
                read = 0;
            } else if (read >= 0 && standing.matches()) {
                long own = Long.parseLong(standing.group(3));
                String code = standing.group(4);
                if (read > 0 && own > votes) {
                    fault("The certificate lists contestant " + code + " below one with fewer votes.");
                }
                read++;
                place = read > 1 && own == votes ? place : read;
                votes = own;
                total += own;
                if (Long.parseLong(standing.group(2)) != place) {
                    fault("The certificate gives contestant " + code + " place " + standing.group(2) + " instead of " + place + ".");
                }
                if (certificate.votes.put(code, own) != null) {
                    fault("The certificate names contestant " + code + " a second time.");
                }
            } else {
                unreadable(lines, at);
                return false;
            }
        }
        Matcher end = CERTIFICATE_END.matcher(lines.get(lines.size() - 1));
        if (!end.matches()) {
            fault("The certificate is cut off.");
            return false;
        }
        if (Long.parseLong(end.group(1)) != certificate.votes.size() || Long.parseLong(end.group(2)) != total) {
            fault("The certificate's end says " + end.group(1) + " contestants and " + end.group(2) + " votes; it has "
                    + certificate.votes.size() + " and " + total + ".");
        }
        return true;
    }

    private void unreadable(List<String> lines, int at) {
        fault(at < lines.size()
                ? "The certificate's line " + (at + 1) + " isn't what should be there: " + shortened(lines.get(at))
                : "The certificate is cut off.");
    }

    /** One more than how many have more votes. */
    private void ranks(List<String> lines) {
        long[] votes = certificate.votes.values().stream().mapToLong(Long::longValue).sorted().toArray();
        for (String line : lines) {
            Matcher matcher = STANDING.matcher(line);
            if (matcher.matches()) {
                long own = Long.parseLong(matcher.group(3));
                int more = votes.length;
                for (int index = votes.length - 1; index >= 0 && votes[index] > own; index--) {
                    more = index;
                }
                if (Long.parseLong(matcher.group(1)) != votes.length - more + 1) {
                    fault("The certificate gives contestant " + matcher.group(4) + " rank " + matcher.group(1) + " instead of "
                            + (votes.length - more + 1) + ".");
                }
            }
        }
    }

    private void compare() {
        if (!certificate.contest.equals(contest)) {
            fault("The certificate is about contest " + certificate.contest + ", and the ledger about contest " + contest + ".");
        }
        if (certificate.seal == 0) {
            contestants.keySet().forEach(code -> certificate.counted.put(code, 0L));
            if (!certificate.hash.equals(ZEROS)) {
                fault("The certificate names a hash for seal 0, which is none.");
            }
        }
        if (certificate.entries != certificate.countedEntries) {
            fault("The certificate says " + certificate.entries + " entries, and up to seal " + certificate.seal + " there are "
                    + certificate.countedEntries + ".");
        }
        Set<String> codes = new TreeSet<>(certificate.votes.keySet());
        codes.addAll(certificate.counted.keySet());
        for (String code : codes) {
            Long certified = certificate.votes.get(code);
            Long counted = certificate.counted.get(code);
            if (certified == null) {
                fault("The certificate doesn't list contestant " + code + ".");
            } else if (!certified.equals(counted)) {
                fault("The certificate gives contestant " + code + " " + certified + " votes, and the entries up to seal "
                        + certificate.seal + " add up to " + (counted == null ? "nothing" : counted) + ".");
            }
        }
    }

    /* the proof of one payment */

    private static final class Proof {
        String reference = "";
        String contest = "";
        Facts credit;
        Facts reversal;
        long unsealed;
        /** by their numbers */
        final Map<Long, String> seals = new TreeMap<>();
    }

    /** @param alone whether the seals that were noted are looked for in it, and not in a ledger */
    private void proof(Path file, boolean alone) throws IOException {
        proof = new Proof();
        try {
            Json answer = Json.of(Files.readString(file, UTF_8));
            proof.reference = answer.text("reference");
            proof.unsealed = answer.number("unsealed");
            if (!reference.isEmpty() && !reference.equals(proof.reference)) {
                fault("The proof is of another payment than yours: " + proof.reference + ".");
            }
            mark = mark(proof.reference);
            List<Json> proved = answer.list("entries");
            if (proved.isEmpty()) {
                fault("The proof has no entry.");
            }
            for (int index = 0; index < proved.size(); index++) {
                prove(proved.get(index), "The proof's entry " + (index + 1));
            }
        } catch (CharacterCodingException | IllegalArgumentException e) {
            fault("The file isn't a proof that this program can read: " + e.getMessage());
            return;
        }
        if (proof.credit != null && proof.reversal != null
                && (proof.credit.votes() != -proof.reversal.votes()
                        || !proof.credit.contestant().equals(proof.reversal.contestant()))) {
            fault("The proof takes back something else than was credited.");
        }
        if (proof.credit == null && proof.unsealed == 0) {
            fault("The proof takes back what was never credited.");
        }
        proof.seals.forEach((number, hash) -> {
            if (alone) {
                compareNoted(number, hash);
            } else {
                noted.computeIfAbsent(number, each -> new TreeSet<>()).add(hash);
            }
        });
        noted.keySet().forEach(number -> {
            if (alone && !proof.seals.containsKey(number)) {
                fault("Seal " + number + ", which was noted, is none of this proof's: give the ledger as well.");
            }
        });
    }

    private void prove(Json entry, String where) {
        Json its = entry.object("seal");
        Matcher line = PROVED_ENTRY.matcher(entry.text("line"));
        Matcher sealed = SEAL.matcher(its.text("line"));
        if (!line.matches() || !sealed.matches()) {
            fault(where + " has a line that no export has.");
            return;
        }
        String number = sealed.group(2);
        String hash = sha256("vote-seal " + its.number("contest") + " " + sealed.group(1));
        if (!hash.equals(sealed.group(7))) {
            fault(where + ": seal " + number + " was altered: its hash is not that of what it says.");
        }
        String said = String.join(" ", "seal", its.number("number") + "", its.text("previous"), its.text("root"),
                its.number("entries") + "", sealed.group(6), its.text("hash"));
        if (!said.equals(its.text("line"))) {
            fault(where + ": what is said of seal " + number + " is not what its line says.");
        }
        if (!line.group(1).equals(number) || !line.group(2).equals(Long.toString(entry.number("place")))) {
            fault(where + " is said to stand elsewhere than its line says.");
        }
        if (!line.group(7).equals(mark)) {
            fault(where + " is not of payment " + proof.reference + ".");
        }
        byte[] leaf = hash((byte) 0, entry.text("line").getBytes(UTF_8), new byte[0]);
        if (!HexFormat.of().formatHex(leaf).equals(entry.text("leaf"))) {
            fault(where + " is said to have another hash than its line has.");
        }
        if (!leadsTo(sealed.group(4), leaf, entry.texts("path"), Long.parseLong(line.group(2)), Long.parseLong(sealed.group(5)))) {
            fault(where + " doesn't lead to its seal: it is not an entry of that seal, or was altered, or its path was.");
        }
        String contest = Long.toString(its.number("contest"));
        if (!proof.contest.isEmpty() && !proof.contest.equals(contest)) {
            fault(where + " is of another contest.");
        }
        proof.contest = contest;
        String other = proof.seals.put(Long.parseLong(number), hash);
        if (other != null && !other.equals(hash)) {
            fault(where + " names another seal " + number + " than the entry before.");
        }
        takeProved(new Facts(line, 3), where);
        found.add("Proved: " + line.group(3).toLowerCase() + " of " + line.group(4) + " votes for " + line.group(5)
                + ", entered " + line.group(6) + ", is entry " + line.group(2) + " of " + sealed.group(5) + " of seal " + number + "=" + hash);
    }

    private void takeProved(Facts facts, String where) {
        boolean credit = facts.kind().equals("CREDIT");
        if (credit != facts.votes() > 0) {
            fault(where + ": a " + facts.kind() + " can't have " + facts.votes() + " votes.");
        }
        if ((credit ? proof.credit : proof.reversal) != null) {
            fault(where + " is a second " + facts.kind() + " of the payment.");
        }
        if (credit) {
            proof.credit = facts;
        } else {
            proof.reversal = facts;
        }
    }

    /** RFC 9162, section 2.1.3.2. @param place from 1 */
    private static boolean leadsTo(String root, byte[] leaf, List<String> path, long place, long entries) {
        if (place > entries) {
            return false;
        }
        long first = place - 1;
        long last = entries - 1;
        byte[] hash = leaf;
        for (String digits : path) {
            if (last == 0 || !digits.matches("[0-9a-f]{64}")) {
                return false;
            }
            byte[] step = HexFormat.of().parseHex(digits);
            if (first % 2 == 1 || first == last) {
                hash = hash((byte) 1, step, hash);
                while (first % 2 == 0 && first != 0) {
                    first /= 2;
                    last /= 2;
                }
            } else {
                hash = hash((byte) 1, hash, step);
            }
            first /= 2;
            last /= 2;
        }
        return last == 0 && HexFormat.of().formatHex(hash).equals(root);
    }

    /** As much of JSON as a proof has: objects, lists, texts, and whole numbers. */
    private static final class Json {
        private static final int DEEPEST = 10;
        private static final Pattern WORD = Pattern.compile("\\s*([\\[\\]{}:,]|\"[^\"\\\\\\x00-\\x1f]*\"|0|[1-9][0-9]{0,17})");

        private final Object value;

        private Json(Object value) {
            this.value = value;
        }

        static Json of(String text) {
            Deque<String> words = new ArrayDeque<>();
            Matcher matcher = WORD.matcher(text.stripTrailing());
            int at = 0;
            int depth = 0;
            while (matcher.region(at, matcher.regionEnd()).lookingAt()) {
                String word = matcher.group(1);
                depth += word.equals("{") || word.equals("[") ? 1 : word.equals("}") || word.equals("]") ? -1 : 0;
                expect(depth <= DEEPEST, "less in each other");
                words.add(word);
                at = matcher.end();
            }
            if (at != matcher.regionEnd()) {
                throw new IllegalArgumentException("what is at character " + (at + 1) + " isn't expected.");
            }
            Json json = read(words);
            if (!words.isEmpty()) {
                throw new IllegalArgumentException("something comes after its end.");
            }
            return json;
        }

        private static Json read(Deque<String> words) {
            String word = next(words);
            if (word.equals("{")) {
                Map<String, Json> members = new HashMap<>();
                members(words, "}", () -> {
                    String name = read(words).as(String.class, "a name");
                    expect(next(words).equals(":"), "a colon");
                    expect(members.put(name, read(words)) == null, '"' + name + "\" only once");
                });
                return new Json(members);
            }
            if (word.equals("[")) {
                List<Json> members = new ArrayList<>();
                members(words, "]", () -> members.add(read(words)));
                return new Json(members);
            }
            if (word.startsWith("\"")) {
                return new Json(word.substring(1, word.length() - 1));
            }
            expect(Character.isDigit(word.charAt(0)), "a value");
            return new Json(Long.valueOf(word));
        }

        /** None, or some with a comma between them. */
        private static void members(Deque<String> words, String end, Runnable member) {
            if (end.equals(words.peek())) {
                words.remove();
                return;
            }
            String after;
            do {
                member.run();
                after = next(words);
            } while (after.equals(","));
            expect(after.equals(end), end);
        }

        private static String next(Deque<String> words) {
            expect(!words.isEmpty(), "more");
            return words.remove();
        }

        private static void expect(boolean is, String what) {
            if (!is) {
                throw new IllegalArgumentException(what + " was expected.");
            }
        }

        private <T> T as(Class<T> type, String what) {
            expect(type.isInstance(value), what);
            return type.cast(value);
        }

        private Json member(String name) {
            Json member = (Json) as(Map.class, "an object").get(name);
            expect(member != null, '"' + name + '"');
            return member;
        }

        Json object(String name) {
            return member(name);
        }

        String text(String name) {
            return member(name).as(String.class, "a text for " + name);
        }

        long number(String name) {
            return member(name).as(Long.class, "a number for " + name);
        }

        List<Json> list(String name) {
            List<Json> list = new ArrayList<>();
            for (Object each : member(name).as(List.class, "a list for " + name)) {
                list.add((Json) each);
            }
            return list;
        }

        List<String> texts(String name) {
            return list(name).stream().map(each -> each.as(String.class, "texts for " + name)).toList();
        }
    }

    /* the end */

    private void end(Matcher line) {
        ended = true;
        String stated = line.group(1) + " seals, " + line.group(2) + " entries, " + line.group(3) + " waiting";
        String read = seals + " seals, " + entries + " entries, " + waiting + " waiting";
        if (!stated.equals(read)) {
            fault("The end says " + stated + "; the file has " + read + ".");
        }
    }

    private void totals() {
        contestants.forEach((code, contestant) -> {
            if (contestant.votes != contestant.counted) {
                fault("Contestant " + code + " (" + contestant.name + ") is said to have " + contestant.votes
                        + " votes, and the entries add up to " + contestant.counted + ".");
            }
        });
    }

    private void fault(String text) {
        faults++;
        if (faults <= MOST_TOLD) {
            say("FAULT: " + text);
        }
    }

    /** Whoever wrote the file must not be able to hide what is printed here by characters that move the cursor or turn the text round. */
    private static void say(String text) {
        System.out.println(printable(text));
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
    }

    /** @param proofAlone whether no ledger was read */
    private void tell(boolean proofAlone) {
        if (!proofAlone && !mark.isEmpty() && !listed) {
            fault("No entry of your payment is in this export.");
        }
        if (faults > MOST_TOLD) {
            say("… and " + (faults - MOST_TOLD) + " faults more.");
        }
        if (!proofAlone) {
            tellTotals();
        }
        noted.forEach((number, hashes) -> hashes.forEach(hash -> say("Compared with the noted seal " + number + "=" + hash)));
        if (certificate != null) {
            say("The certificate's digest is " + certificate.digest);
        }
        if (proof != null && !proof.contest.isEmpty()) {
            say("The proof is of payment " + proof.reference + " in contest " + proof.contest
                    + (proof.unsealed > 0 ? "; more of it waits for its seal: " + proof.unsealed + "." : "."));
        }
        found.forEach(VerifyLedger::say);
        if (proofAlone && faults == 0) {
            say("The proof is right if the results page, or whoever noted it, has the same seal.");
        }
        say(faults == 0 ? "Everything is right." : "FAULTS: " + faults);
    }

    private void tellTotals() {
        contestants.forEach((code, contestant) ->
                say("  " + code + "  " + contestant.counted + " votes  " + contestant.name));
        say("Contest " + contest + ": " + contestants.values().stream().mapToLong(each -> each.counted).sum()
                + " votes in " + entries + " sealed entries and " + waiting + " that wait, " + seals + " seals.");
        if (seals > 0) {
            say("The last seal is " + seals + "=" + chain);
        }
    }

    /* hashes */

    /** The tree of RFC 6962, of which only the roots of whole subtrees are kept, the largest first. */
    private static final class Tree {
        private final Deque<byte[]> roots = new ArrayDeque<>();
        private long leaves;

        void add(String line) {
            byte[] root = hash((byte) 0, line.getBytes(UTF_8), new byte[0]);
            for (long size = leaves; size % 2 == 1; size /= 2) {
                root = hash((byte) 1, roots.removeLast(), root);
            }
            roots.addLast(root);
            leaves++;
        }

        String root() {
            Deque<byte[]> rest = new ArrayDeque<>(roots);
            byte[] root = rest.removeLast();
            while (!rest.isEmpty()) {
                root = hash((byte) 1, rest.removeLast(), root);
            }
            return HexFormat.of().formatHex(root);
        }
    }

    private static byte[] hash(byte prefix, byte[] first, byte[] second) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        digest.update(first);
        return digest.digest(second);
    }

    /** What stands for a payment in its entries. */
    private static String mark(String reference) {
        return sha256("vote-payment:" + reference);
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String brief(String hash) {
        return hash.substring(0, FEWEST_DIGITS) + "…";
    }

    private static String shortened(String line) {
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }
}
