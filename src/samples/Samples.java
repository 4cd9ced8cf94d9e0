import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes the sample deliveries in the layout of B&F's text exports, and beside them the golden sums that the whole chain
 * must come to. Knows nothing of Grund's own code, so that the sums are a second opinion. All numbers are invented but
 * the deck's; the seeds are fixed, so a second run writes the same bytes. Long, since a generator that runs by itself is one
 * file; most of it is labels. See README.md.
 */
class Samples {

    /** Boendelän of Affärsjuridisk kandidatexamen 2014-2019 as LiU's deck shows it. Totalt is not delivered. */
    static final String DECK_BOENDELAN = """
            kategori;kvinnor;man;totalt
            Blekinge län;0,0;2,5;
            Dalarnas län;0,0;0,0;
            Ej uppföljningsbara;22,0;20,0;
            Gotlands län;2,5;0,0;
            Gävleborgs län;2,5;2,5;
            Hallands län;2,5;0,0;
            Jämtlands län;2,5;2,5;
            Jönköpings län;8,0;5,0;
            Kalmar län;2,5;2,5;
            Kronobergs län;2,5;2,5;
            Norrbottens län;0,0;2,5;
            Skåne län;9,0;2,5;
            Stockholms län;127,0;88,0;
            Södermanlands län;2,5;2,5;
            Uppgift saknas;2,5;0,0;
            Uppsala län;7,0;2,5;
            Värmlands län;2,5;2,5;
            Västerbottens län;0,0;0,0;
            Västernorrlands län;2,5;0,0;
            Västmanlands län;2,5;2,5;
            Västra Götalands län;14,0;5,0;
            Örebro län;5,0;2,5;
            Östergötlands län;107,0;44,0;
            """;

    /** Bransch, likewise: the eleven rows that can be read, with the impossible Totalt of Ej uppföljningsbara. */
    static final String DECK_BRANSCH = """
            kategori;kvinnor;man;totalt
            Byggindustri;2,5;2,5;2,5
            Civila myndigheter och försvaret;79,0;29,0;108,0
            Ej uppföljningsbara;12,0;13,0;12,0
            Enheter för vård och omsorg;2,5;2,5;2,5
            Fastighetsbolag;2,5;5,0;9,0
            Företag inom energi och miljö;0,0;0,0;0,0
            Företagstjänster;105,0;62,0;167,0
            Handel;7,0;2,5;10,0
            Hotell och restauranger;2,5;2,5;2,5
            Informations- och kommunikationsföretag;7,0;9,0;16,0
            Jordbruk, skogsbruk och fiske;0,0;0,0;0,0
            """;

    static final List<String> GENDERS = List.of("Kvinnor", "Män", "Totalt");
    static final List<String> SIX_YEARS = List.of("2012-2017", "2013-2018", "2014-2019");
    static final List<String> THREE_YEARS = List.of("2016-2018", "2019-2021", "2022-2024");

    static final List<Key> DEGREES = keys("""
            EX001|Affärsjuridisk kandidatexamen|520|63
            EX002|Arbetsterapeutexamen|410|88
            EX003|Civilekonomexamen|1480|50
            EX004|Civilingenjörsexamen|6150|28
            EX005|Fysioterapeutexamen|520|67
            EX006|Förskollärarexamen|1890|95
            EX007|Högskoleingenjörsexamen|2260|22
            EX008|Logopedexamen|170|94
            EX009|Läkarexamen|1410|56
            EX010|Psykologexamen|430|71
            EX011|Sjuksköterskeexamen|2640|87
            EX012|Socionomexamen|1180|86
            """);

    static final List<Key> PROGRAMMES = keys("""
            6MMEC|Masterprogram i maskinteknik|120|19
            6MIND|Masterprogram i industriell ekonomi|185|34
            6MICS|Masterprogram i datavetenskap|90|22
            PR001|Civilekonomprogrammet|720|50
            PR002|Civilingenjörsprogram i maskinteknik|560|24
            PR003|Läkarprogrammet|610|57
            PR004|Psykologprogrammet|130|70
            PR005|Sjuksköterskeprogrammet|1900|86
            """);

    static final String UNKNOWN = "Uppgift saknas||20\n";
    static final String UNTRACED = "Ej uppföljningsbara||25\n";

    static final String LAN = """
            Blekinge län||6
            Dalarnas län||9
            Gotlands län||3
            Gävleborgs län||8
            Hallands län||9
            Jämtlands län||4
            Jönköpings län||70
            Kalmar län||35
            Kronobergs län||16
            Norrbottens län||5
            Skåne län||40
            Stockholms län||190
            Södermanlands län||45
            Uppsala län||28
            Värmlands län||12
            Västerbottens län||5
            Västernorrlands län||5
            Västmanlands län||18
            Västra Götalands län||75
            Örebro län||30
            Östergötlands län||380
            """;

    static final String EDUCATION = """
            Förgymnasial utbildning kortare än 9 år|förgymnasial utbildning kortare än 9 år|15
            Förgymnasial utbildning 9 år|förgymnasial utbildning, 9 (10) år|40
            Gymnasial utbildning högst 2-årig|gymnasial utbildning, högst 2 år|200
            Gymnasial utbildning 3 år|gymnasial utbildning, 3 år|190
            Eftergymnasial utbildning kortare än 3 år|eftergymnasial utbildning, mindre än 3 år|170
            Eftergymnasial utbildning 3 år eller längre (exkl. forskarutbildning)|eftergymnasial utbildning, 3 år eller mer|340
            Forskarutbildning|forskarutbildning|30
            """;

    static final String BACKGROUND = """
            Utrikes född||110
            Inrikes född med två utrikes födda föräldrar||60
            Inrikes född med en inrikes och en utrikes född förälder||80
            Inrikes född med två inrikes födda föräldrar||700
            """;

    static final String SCHOOL = """
            Barn- och fritidsprogrammet||25
            Bygg- och anläggningsprogrammet||6
            Ekonomiprogrammet||160
            El- och energiprogrammet||14
            Estetiska programmet||40
            Handels- och administrationsprogrammet||18
            Humanistiska programmet||12
            Naturvetenskapsprogrammet||330
            Samhällsvetenskapsprogrammet||240
            Teknikprogrammet||130
            Vård- och omsorgsprogrammet||45
            """;

    static final String INDUSTRY = """
            Byggindustri||25
            Civila myndigheter och försvaret||90
            Enheter för vård och omsorg||260
            Fastighetsbolag||12
            Företag inom energi och miljö||14
            Företagstjänster||150
            Handel||60
            Hotell och restauranger||10
            Informations- och kommunikationsföretag||70
            Jordbruk, skogsbruk och fiske||3
            Kreditinstitut och försäkringsbolag m.m.||40
            Kultur, nöje, fritid och andra serviceföretag||20
            Tillverkning och utvinning||110
            Transport||15
            Utbildningsväsendet||120
            """;

    static final String STANDING = """
            Etablerad ställning på arbetsmarknaden||780
            Osäker ställning på arbetsmarknaden||60
            Svag ställning på arbetsmarknaden||40
            Utanför arbetsmarknaden (varken arbetar eller studerar)||30
            Högskolestuderande||60
            Övriga studerande||8
            """;

    static final String INCOME = """
            Ingen inkomst||15
            Under 200 tkr||90
            200-299 tkr||240
            300-399 tkr||390
            400-499 tkr||180
            500 tkr eller mer||60
            """;

    static final String SECTOR = """
            Näringslivet|näringslivet|430
            Staten|staten|150
            Kommun|kommun|210
            Region|region|170
            Hushållens icke-vinstdrivande organisationer|hushållens icke-vinstdrivande organisationer|15
            Övrigt|övrigt|6
            """;

    static final String MATCHING = """
            Ämnesinriktningen stämmer inte; utbildningsnivån är för låg||6
            Ämnesinriktningen stämmer inte; utbildningsnivån är för hög||40
            Ämnesinriktningen stämmer inte; utbildningsnivån är rätt||30
            Ämnesinriktningen stämmer delvis; utbildningsnivån är för låg||4
            Ämnesinriktningen stämmer delvis; utbildningsnivån är för hög||25
            Ämnesinriktningen stämmer delvis; utbildningsnivån är rätt||70
            Ämnesinriktningen stämmer helt; utbildningsnivån är för låg||15
            Ämnesinriktningen stämmer helt; utbildningsnivån är för hög||120
            Ämnesinriktningen stämmer helt; utbildningsnivån är rätt||520
            Arbetslösa eller personer inte i arbetskraften||90
            Studerande (med studiemedel). Tillhör ej den justerade befolkningen||35
            Egenföretagare. Tillhör ej den justerade befolkningen||15
            Inte tillräckliga yrkes- eller utbildningsuppgifter, anställda. Tillhör ej den justerade befolkningen||30
            """;

    static final String OCCUPATION = """
            Civilingenjörsyrken||180
            Grundutbildade sjuksköterskor||130
            Förskollärare||110
            IT-arkitekter, systemutvecklare och testledare m.fl.||120
            Ingenjörer och tekniker||90
            Läkare||80
            Organisationsutvecklare, utredare och HR-specialister m.fl.||60
            Revisorer, finansanalytiker och fondförvaltare m.fl.||70
            Socialsekreterare och kuratorer m.fl.||70
            Undersköterskor||8
            """;

    static final String KOMMUNER = """
            Boxholm||7
            Finspång||43
            Kinda||13
            Linköping||420
            Mjölby||52
            Motala||78
            Norrköping||320
            Söderköping||23
            Vadstena||11
            Valdemarsvik||9
            Ydre||4
            Åtvidaberg||19
            Ödeshög||6
            Jönköping||90
            Nyköping||45
            Stockholm||120
            Västervik||30
            """;

    static final String AGE = """
            19 år eller yngre||260
            20-21 år||340
            22-24 år||220
            25-29 år||110
            30 år eller äldre||70
            """;

    static final String CREDITS = """
            Under 120 hp||180
            120-179 hp||410
            180 hp eller mer||400
            """;

    /** MISSING and HIDDEN stand for cells of which no true count is known, else a count is what B&F counted. */
    static final int MISSING = -1;

    static final int HIDDEN = -2;

    record Key(String code, String name, int persons, int womenPercent) {}

    /** As the app shows it, as the file spells it, and how common it is. */
    record Category(String label, String spelt, int weight) {}

    /** The counts of one key and category, by kön and period. */
    record Row(Key key, Category category, int[][] counts) {}

    /**
     * How one file is written, in words; together the files meet every habit that a reader must know. Words: windows-1252,
     * BOM, LF, mixed, no-last-end, named, continued, total-columns, unnamed-row, and with a value preamble, footnotes,
     * blank (hex), dash, total.
     */
    record Style(Map<String, String> words) {

        static Style of(String text) {
            Map<String, String> words = new LinkedHashMap<>();
            for (String word : text.split(" ")) {
                words.put(word.replaceFirst("=.*", ""), word.replaceFirst("[^=]*=?", ""));
            }
            return new Style(words);
        }

        boolean has(String word) {
            return words.containsKey(word);
        }

        int number(String word, int otherwise) {
            return Integer.parseInt(words.getOrDefault(word, String.valueOf(otherwise)));
        }

        Charset charset() {
            return has("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        }

        String end(int line) {
            return has("LF") || has("mixed") && line % 3 == 0 ? "\n" : "\r\n";
        }

        String blank() {
            return Character.toString(Integer.parseInt(words.getOrDefault("blank", "20"), 16));
        }

        String period(String period) {
            return period.replace("-", words.getOrDefault("dash", "-").replace("_", " "));
        }
    }

    final Path root;
    final String app;
    final List<Key> keys;
    final List<String> periods;
    final StringBuilder sums = new StringBuilder("matt;period;kategori;kvinnor;man;totalt;rader\n");

    Samples(Path root, String app, List<Key> keys, List<String> periods) {
        this.root = root;
        this.app = app;
        this.keys = keys;
        this.periods = periods;
    }

    /** Writes below the folder named, the project's root unless told. */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args.length > 0 ? args[0] : "").toAbsolutePath();
        framgrund(new Samples(root, "framgrund", DEGREES, SIX_YEARS));
        bakgrund(new Samples(root, "bakgrund", PROGRAMMES, THREE_YEARS));
        AlumniSamples.write(root);
        RegionalSamples.write(root);
        Path golden = root.resolve("src/test/resources/golden");
        Files.writeString(golden.resolve("deck-boendelan.csv"), DECK_BOENDELAN);
        Files.writeString(golden.resolve("deck-bransch.csv"), DECK_BRANSCH);
    }

    static void framgrund(Samples app) throws IOException {
        List<Row> boendelan = app.deck(app.rows("boendelan", LAN + UNTRACED + UNKNOWN), DECK_BOENDELAN);
        boendelan.forEach(row -> row.counts()[2] = new int[] {MISSING, MISSING, MISSING});
        app.one("boendelan", "kvinnor", 0, boendelan, Style.of("BOM"));
        app.one("boendelan", "m\u00E4n", 1, boendelan, Style.of("windows-1252 preamble=7 named"));
        app.sum("boendelan", boendelan);
        app.table(
                "bransch",
                app.deck(app.rows("bransch", INDUSTRY + UNTRACED + UNKNOWN), DECK_BRANSCH),
                Style.of("preamble=6 blank=A0"));
        app.table("etableringsgrad", STANDING + UNTRACED, Style.of("LF continued"));
        app.table("foraldrarnas-utbildningsniva", EDUCATION + UNKNOWN, Style.of("mixed named"));
        app.table("gymnasieprogram", SCHOOL + UNKNOWN, Style.of("unnamed-row footnotes=2 no-last-end"));
        List<Row> inkomst = app.rows("inkomst", INCOME + UNTRACED + UNKNOWN);
        app.one("inkomst", "kvinnor", 0, inkomst, Style.of("LF preamble=3"));
        app.one("inkomst", "man", 1, inkomst, Style.of("dash=_-_"));
        app.one("inkomst", "totalt", 2, inkomst, Style.of("footnotes=1 blank=202F"));
        app.sum("inkomst", inkomst);
        app.table(
                "matchningsindikator",
                app.without(app.rows("matchningsindikator", MATCHING), 0, "EX005", "EX008"),
                Style.of("windows-1252 dash=– continued"));
        app.table("rekryteringslan", LAN + UNKNOWN, Style.of("blank=202F total=Riket"));
        List<Row> sektor = app.rows("sektor", SECTOR + UNTRACED + UNKNOWN);
        app.one("sektor", "kvinnor", 0, sektor, Style.of("windows-1252 blank=A0"));
        app.one("sektor", "man", 1, sektor, Style.of("windows-1252 no-last-end"));
        app.one("sektor", "totalt", 2, sektor, Style.of("BOM named"));
        app.sum("sektor", sektor);
        app.table("utlandsk-bakgrund", BACKGROUND + UNKNOWN, Style.of("preamble=4 BOM"));
        app.table("yrke", OCCUPATION + UNTRACED + UNKNOWN, Style.of("total=Totalt footnotes=3"));
        app.write(
                "src/test/resources/golden/framgrund-sums.csv",
                app.sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void bakgrund(Samples app) throws IOException {
        app.table("rekryteringslan", LAN + UNKNOWN, Style.of("preamble=6"));
        app.table("rekryteringskommun", KOMMUNER + UNKNOWN, Style.of("windows-1252 footnotes=1"));
        app.table("foraldrarnas-utbildningsniva", EDUCATION + UNKNOWN, Style.of("BOM named dash=_-_"));
        app.table("utlandsk-bakgrund", BACKGROUND + UNKNOWN, Style.of("LF continued"));
        app.table("gymnasieprogram", SCHOOL + UNKNOWN, Style.of("preamble=8 total=Total"));
        app.table("aldersgrupp", AGE, Style.of("total-columns dash=–"));
        app.table("poangsumma", CREDITS, Style.of("preamble=3 no-last-end"));
        app.write(
                "src/test/resources/golden/bakgrund-sums.csv",
                app.sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Invents true counts; Totalt is true K + true M, fetched and hidden for itself. */
    List<Row> rows(String measure, String categories) {
        Random random = new Random((app + measure).hashCode());
        List<Category> all = categories(categories);
        int weights = all.stream().mapToInt(Category::weight).sum();
        List<Row> rows = new ArrayList<>();
        for (Key key : keys) {
            for (Category category : all) {
                int[][] counts = new int[3][periods.size()];
                double taste = 0.05 + 1.9 * square(random.nextDouble());
                for (int period = 0; period < periods.size(); period++) {
                    double expected = key.persons() * taste * category.weight() / weights * (0.9 + 0.08 * period);
                    counts[0][period] = (int) (expected * key.womenPercent() / 100 + random.nextDouble());
                    counts[1][period] = (int) (expected * (100 - key.womenPercent()) / 100 + random.nextDouble());
                    counts[2][period] = counts[0][period] + counts[1][period];
                }
                rows.add(new Row(key, category, counts));
            }
        }
        return rows;
    }

    static double square(double number) {
        return number * number;
    }

    /** Puts the deck's numbers in the place of the first degree's in the last period; what it does not show is missing. */
    List<Row> deck(List<Row> rows, String deck) {
        Map<String, String[]> shown = new LinkedHashMap<>();
        deck.lines().skip(1).map(line -> line.split(";", -1)).forEach(part -> shown.put(part[0], part));
        for (Row row : rows) {
            if (row.key().code().equals("EX001")) {
                String[] part = shown.getOrDefault(row.category().label(), new String[] {"", "", "", ""});
                for (int gender = 0; gender < 3; gender++) {
                    row.counts()[gender][2] = count(part[gender + 1]);
                }
            }
        }
        return rows;
    }

    static int count(String shown) {
        return switch (shown) {
            case "" -> MISSING;
            case "2,5" -> HIDDEN;
            default -> Integer.parseInt(shown.substring(0, shown.indexOf(',')));
        };
    }

    /** Some keys are not followed up in one of the periods. */
    List<Row> without(List<Row> rows, int period, String... codes) {
        rows.stream()
                .filter(row -> List.of(codes).contains(row.key().code()))
                .forEach(row -> List.of(0, 1, 2).forEach(gender -> row.counts()[gender][period] = MISSING));
        return rows;
    }

    /** One file a kön: one heading row, the periods. */
    void one(String measure, String word, int gender, List<Row> rows, Style style) throws IOException {
        List<String> lines = preamble(measure, GENDERS.get(gender), style);
        StringBuilder heading =
                new StringBuilder(leading(style.has("named") ? List.of("Examen", "Kategori") : List.of("", "")));
        periods.forEach(period -> heading.append('\t').append(style.period(period)));
        lines.add(heading.toString());
        for (Row row : rows) {
            line(row.key(), row.category().spelt(), List.of(row.counts()[gender]), style)
                    .ifPresent(lines::add);
        }
        file(measure + "_" + word, lines, style);
    }

    void table(String measure, String categories, Style style) throws IOException {
        table(measure, rows(measure, categories), style);
    }

    /** One file for all: two heading rows, kön over period. */
    void table(String measure, List<Row> rows, Style style) throws IOException {
        sum(measure, rows);
        List<String> lines = preamble(measure, String.join(", ", GENDERS), style);
        boolean coded = app.equals("bakgrund");
        List<String> names = coded ? List.of("Programkod", "Program", "Kategori") : List.of("Examen", "Kategori");
        List<String> none = names.stream().map(name -> "").toList();
        StringBuilder upper = new StringBuilder(leading(none));
        StringBuilder lower = new StringBuilder(leading(style.has("named") ? names : none));
        for (String gender : GENDERS) {
            for (int period = 0; period < periods.size() + (style.has("total-columns") ? 1 : 0); period++) {
                upper.append('\t').append(style.has("continued") && period > 0 ? "" : gender);
                lower.append('\t').append(period < periods.size() ? style.period(periods.get(period)) : "Totalt");
            }
        }
        lines.add(upper.toString());
        lines.add(lower.toString());
        for (Row row : rows) {
            line(row.key(), row.category().spelt(), List.of(row.counts()), style)
                    .ifPresent(lines::add);
        }
        totals(rows, style, lines);
        file(measure, lines, style);
    }

    List<String> preamble(String measure, String genders, Style style) {
        boolean deck = measure.equals("boendelan") || measure.equals("bransch");
        List<String> lines = new ArrayList<>(List.of(
                "Bak- och framgrund, exempelfil till Grund",
                "PÅHITTADE SIFFROR"
                        + (deck
                                ? ", utom Affärsjuridisk kandidatexamen 2014-2019 som är ur ett bildspel från LiU"
                                : ""),
                "Kön: " + genders,
                app.equals("framgrund")
                        ? "Examina, uppföljning 1 år efter examen"
                        : "Registrerade nybörjare på program",
                "Räknat: personer",
                "",
                "Tabell " + measure,
                ""));
        return new ArrayList<>(lines.subList(0, style.number("preamble", 5)));
    }

    static String leading(List<String> names) {
        return String.join("\t", names);
    }

    /** One row, or none where all its cells are empty. */
    Optional<String> line(Key key, String category, List<int[]> counts, Style style) {
        boolean empty = counts.stream().flatMapToInt(Arrays::stream).allMatch(count -> count == MISSING);
        String labels = leading(
                app.equals("framgrund") ? List.of(key.name(), category) : List.of(key.code(), key.name(), category));
        return empty ? Optional.empty() : Optional.of(labels + cells(counts, style));
    }

    static String cells(List<int[]> counts, Style style) {
        StringBuilder cells = new StringBuilder();
        for (int[] ofGender : counts) {
            for (int count : ofGender) {
                cells.append('\t').append(text(count, style));
            }
            if (style.has("total-columns")) {
                cells.append('\t').append(text(Arrays.stream(ofGender).sum(), style));
            }
        }
        return cells.toString();
    }

    /** As B&F shows a count. */
    static String text(int count, Style style) {
        if (count >= 1000) {
            return count / 1000 + "" + style.blank() + String.format("%03d", count % 1000);
        }
        return count == MISSING ? "" : count == 0 ? "-" : count < 5 ? "..C" : String.valueOf(count);
    }

    /** Rows that a reader must leave out: totals, and one without label. */
    void totals(List<Row> rows, Style style, List<String> lines) {
        if (style.has("unnamed-row")) {
            lines.add("\t" + cells(List.of(rows.get(0).counts()), style));
        }
        String label = style.words().getOrDefault("total", "");
        if (label.equals("Totalt")) {
            line(new Key("Totalt", "Totalt", 0, 0), "Totalt", total(rows), style)
                    .ifPresent(lines::add);
        } else if (!label.isEmpty()) {
            for (Key key : keys) {
                List<Row> own = rows.stream().filter(row -> row.key() == key).toList();
                line(key, label, total(own), style).ifPresent(lines::add);
            }
        }
    }

    List<int[]> total(List<Row> rows) {
        int[][] total = new int[3][periods.size()];
        for (Row row : rows) {
            for (int gender = 0; gender < 3; gender++) {
                for (int period = 0; period < periods.size(); period++) {
                    total[gender][period] += Math.max(0, row.counts()[gender][period]);
                }
            }
        }
        return List.of(total);
    }

    void file(String name, List<String> lines, Style style) throws IOException {
        List<String> all = new ArrayList<>(lines);
        List<String> footnotes = List.of(
                "", "Källa: ingen, siffrorna är påhittade", "..C: skyddad uppgift, 1-4 personer", "- : inga personer");
        int count = style.number("footnotes", -1) + 1;
        all.addAll(footnotes.subList(0, count));
        StringBuilder text = new StringBuilder(style.has("BOM") ? "\uFEFF" : "");
        for (int i = 0; i < all.size(); i++) {
            boolean end = i < all.size() - 1 || !style.has("no-last-end");
            text.append(all.get(i)).append(end ? style.end(i) : "");
        }
        write(
                "src/samples/deliveries/" + app + "/" + name + ".txt",
                text.toString().getBytes(style.charset()));
    }

    /** By the path's URI, since a Java without locale cannot name a file with ä. */
    void write(String path, byte[] bytes) throws IOException {
        Path file = Path.of(URI.create(root.toUri() + path.replace("ä", "%C3%A4")));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Sums over codes as the app shows them: hidden is 2,5, zero is 0, missing adds nothing. */
    void sum(String measure, List<Row> rows) {
        for (int period = 0; period < periods.size(); period++) {
            Map<String, int[]> byCategory = new TreeMap<>();
            for (Row row : rows) {
                int[] sum = byCategory.computeIfAbsent(row.category().label(), label -> new int[] {-1, -1, -1, 0});
                boolean any = false;
                for (int gender = 0; gender < 3; gender++) {
                    int count = row.counts()[gender][period];
                    if (count != MISSING) {
                        int tenths = count == HIDDEN || count > 0 && count < 5 ? 25 : 10 * count;
                        sum[gender] = Math.max(0, sum[gender]) + tenths;
                        any = true;
                    }
                }
                sum[3] += any ? 1 : 0;
            }
            for (Map.Entry<String, int[]> category : byCategory.entrySet()) {
                int[] sum = category.getValue();
                if (sum[3] > 0) {
                    sums.append(measure).append(';').append(periods.get(period)).append(';');
                    String label = category.getKey();
                    sums.append(label.contains(";") ? '"' + label + '"' : label);
                    for (int gender = 0; gender < 3; gender++) {
                        sums.append(';').append(sum[gender] < 0 ? "" : sum[gender] / 10 + "," + sum[gender] % 10);
                    }
                    sums.append(';').append(sum[3]).append('\n');
                }
            }
        }
    }

    static List<Key> keys(String table) {
        return table.lines()
                .map(line -> line.split("\\|"))
                .map(part -> new Key(part[0], part[1], Integer.parseInt(part[2]), Integer.parseInt(part[3])))
                .toList();
    }

    static List<Category> categories(String table) {
        return table.lines()
                .map(line -> line.split("\\|"))
                .map(part -> new Category(part[0], part[1].isEmpty() ? part[0] : part[1], Integer.parseInt(part[2])))
                .toList();
    }
}
