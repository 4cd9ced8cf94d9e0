import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sample deliveries of the app Rekrytering. Where the deck shows counts, these are delivered; where it shows percents or
 * differences, invented counts whose right formula gives them. Knows nothing of Grund's own code.
 */
final class RegionalSamples {

    /** Kod, kommun, studenter (fig. 2), registrerade, befolkning (7), the four backgrounds and utrikes födda (11), relationstal (9), antal (8). */
    static final String KOMMUNER = """
            0560|Boxholm|74|61|408|..C|..C|5|51|67|0.18|130
            0562|Finspång|460|345|1665|58|23|36|228|376|0.68|700
            0513|Kinda|139|137|687|17|-|11|109|119|0.86|250
            0580|Linköping|4486|3901|21511|516|373|306|2706|4219|1.17|7741
            0586|Mjölby|553|460|2369|62|24|23|351|477|0.74|933
            0583|Motala|826|713|3424|92|51|44|526|721|0.84|1555
            0581|Norrköping|3388|2608|13651|412|365|243|1588|3197|1.04|5520
            0582|Söderköping|241|224|869|30|8|10|176|103|0.68|456
            0584|Vadstena|120|123|496|7|-|7|109|76|0.62|268
            0563|Valdemarsvik|98|79|450|13|..C|..C|60|75|0.70|182
            0512|Ydre|39|49|234|-|..C|-|48|51|0.50|92
            0561|Åtvidaberg|204|166|814|12|..C|8|145|114|0.72|364
            0509|Ödeshög|63|83|349|9|..C|8|65|64|0.15|163
            """;

    /** Percent of all registered, by kommun in the order above (8). */
    static final Map<String, int[]> LARO = new TreeMap<>(Map.of(
            "Göteborgs universitet", new int[] {4, 3, 4, 3, 2, 4, 3, 4, 4, 1, 3, 4, 5},
            "Linköpings universitet", new int[] {52, 53, 44, 58, 56, 43, 53, 50, 36, 47, 35, 53, 36},
            "Linnéuniversitetet", new int[] {2, 2, 6, 3, 3, 4, 2, 4, 4, 3, 5, 6, 2},
            "Lunds universitet", new int[] {4, 2, 8, 5, 5, 4, 4, 5, 6, 6, 8, 4, 6}));

    /** Län; percent of Civilekonomprogrammet, Civilingenjörsprogram i maskinteknik, Sjuksköterskeprogrammet (1); flow (5). */
    static final String LAN = """
            Blekinge län|1|1|1|-123
            Dalarnas län|3|5|2|-371
            Gotlands län|1|0|1|-99
            Gävleborgs län|3|4|0|-202
            Hallands län|2|1|1|-157
            Jämtlands län|0|1|0|-119
            Jönköpings län|5|6|5|-551
            Kalmar län|4|4|4|-535
            Kronobergs län|2|2|2|-233
            Norrbottens län|1|1|1|-208
            Skåne län|4|4|2|-194
            Stockholms län|25|18|9|1901
            Södermanlands län|7|4|6|-481
            Uppsala län|1|3|1|-71
            Värmlands län|2|2|1|-245
            Västerbottens län|1|1|1|-136
            Västernorrlands län|1|2|1|-251
            Västmanlands län|2|6|1|-203
            Västra Götalands län|6|7|6|-311
            Örebro län|3|4|2|-344
            Östergötlands län|26|23|54|3037
            """;

    /** Lärosäte, percent in work, how many took the degree (3). */
    static final String ECONOMISTS = """
            Högskolan i Jönköping|94|378
            Göteborgs universitet|95|185
            Linköpings universitet|94|746
            Linnéuniversitetet|96|398
            Luleå tekniska universitet|93|199
            Lunds universitet|89|628
            Stockholms universitet|93|1118
            Umeå universitet|92|680
            Örebro universitet|95|337
            """;

    /** Background, and of 1 000 persons those with few, some and many credits (6). */
    static final String CREDITS = """
            Utrikes född|253|510|237
            Inrikes född med två utrikes födda föräldrar|212|411|377
            Inrikes född med en inrikes och en utrikes född förälder|173|393|434
            Inrikes född med två inrikes födda föräldrar|142|410|448
            """;

    static final String NURSES = """
            Grundutbildade sjuksköterskor|1710
            Barnmorskor|40
            Distriktssköterskor|90
            Läkare|6
            Övriga yrken|120
            Uppgift saknas|95
            Utvandrat|60
            """;

    private static final List<String[]> PLACES = table(KOMMUNER);

    private final Path root;

    private RegionalSamples(Path root) {
        this.root = root;
    }

    static void write(Path root) throws IOException {
        RegionalSamples samples = new RegionalSamples(root);
        samples.overgang();
        samples.befolkning();
        samples.registrerade();
        samples.places("studenter", "studenter", "2021", place -> PLACES.get(place)[2]);
        samples.places("examen", "rekryterade", "2020", place -> "1 000");
        samples.places(
                "examen",
                "boende",
                "2020",
                place -> count((int) Math.round(1000 * Double.parseDouble(PLACES.get(place)[10]))));
        samples.program();
        samples.nyborjare();
        samples.rest();
    }

    static List<String[]> table(String text) {
        return text.lines().map(line -> line.split("\\|")).toList();
    }

    static String count(int count) {
        return count >= 1000 ? count / 1000 + " " + String.format("%03d", count % 1000) : String.valueOf(count);
    }

    /** As B&F shows a count. */
    static String hidden(int count) {
        return count == 0 ? "-" : count < 5 ? "..C" : count(count);
    }

    /** A year before, when all that is shown was a twentieth less; invented. */
    private static String before(String shown) {
        return shown.startsWith(".") || shown.equals("-") ? shown : hidden(Integer.parseInt(shown) * 19 / 20);
    }

    private void overgang() throws IOException {
        List<String> rows = new ArrayList<>(List.of("\t2020\t2021"));
        for (String[] place : PLACES) {
            rows.add(place[1] + "\t" + before(place[3]) + "\t" + count(Integer.parseInt(place[3])));
        }
        text("overgang", "registrerade", "Registrerade upp till 25 år, 2021 ur ett bildspel från LiU", rows);

        List<String> classes = table(CREDITS).stream().map(row -> row[0]).toList();
        rows = headings(classes);
        for (String[] place : PLACES) {
            List<String> cells =
                    IntStream.range(5, 9).mapToObj(i -> before(place[i])).collect(Collectors.toList());
            IntStream.range(5, 9)
                    .forEach(i -> cells.add(
                            place[i].startsWith(".") || place[i].equals("-")
                                    ? place[i]
                                    : count(Integer.parseInt(place[i]))));
            rows.add(place[1] + "\t" + String.join("\t", cells));
        }
        text(
                "overgang",
                "utlandsk-bakgrund",
                "Registrerade efter utländsk bakgrund, 2021 ur ett bildspel från LiU",
                rows);

        List<Samples.Category> levels = Samples.categories(Samples.EDUCATION);
        int all = levels.stream().mapToInt(Samples.Category::weight).sum();
        rows = headings(levels.stream().map(Samples.Category::label).toList());
        for (String[] place : PLACES) {
            List<String> cells = new ArrayList<>();
            for (int percent : new int[] {95, 100}) {
                int persons = Integer.parseInt(place[3]) * percent / 100;
                levels.forEach(level -> cells.add(hidden(persons * level.weight() / all)));
            }
            rows.add(place[1] + "\t" + String.join("\t", cells));
        }
        text("overgang", "foraldrar", "Registrerade efter föräldrarnas utbildning, PÅHITTADE SIFFROR", rows);
    }

    /** Year over class. */
    private static List<String> headings(List<String> classes) {
        String none = "\t".repeat(classes.size());
        String names = String.join("\t", classes);
        return new ArrayList<>(List.of("\t2020" + none + "2021" + none.substring(1), "\t" + names + "\t" + names));
    }

    /** What SCB delivers: eight ages, one by one. */
    private void befolkning() throws IOException {
        px("befolkning", "Befolkning", List.of(), place -> List.of(Integer.parseInt(place[4])));
        px("utrikes-fodda", "Befolkning efter födelseregion", List.of("Inrikes född", "Utrikes född"), place -> {
            int abroad = Integer.parseInt(place[9]);
            return List.of(Integer.parseInt(place[4]) - abroad, abroad);
        });
    }

    private interface Persons {
        List<Integer> of(String[] place);
    }

    private void px(String name, String title, List<String> born, Persons persons) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "CHARSET=\"ANSI\";",
                "AXIS-VERSION=\"2013\";",
                "CODEPAGE=\"utf-8\";",
                "LANGUAGE=\"sv\";",
                "NOTE=\"Exempelfil till Grund. Summan 18-25 år 2021 är ur ett bildspel från LiU, resten PÅHITTADE SIFFROR\";",
                "MATRIX=\"EXEMPEL\";",
                "SUBJECT-CODE=\"BE\";",
                "SUBJECT-AREA=\"Befolkning\";",
                "TITLE=\"" + title + " efter region, ålder och år\";",
                "CONTENTS=\"Antal\";",
                "UNITS=\"antal\";",
                "DECIMALS=0;"));
        String stub = born.isEmpty() ? "\"region\"" : "\"region\",\"födelseregion\"";
        lines.add("STUB=" + stub + ",\"ålder\";");
        lines.add("HEADING=\"år\";");
        lines.add(values("region", PLACES.stream().map(place -> place[1]).toList()));
        if (!born.isEmpty()) {
            lines.add(values("födelseregion", born));
        }
        lines.add(values(
                "ålder",
                IntStream.rangeClosed(18, 25).mapToObj(age -> age + " år").toList()));
        lines.add(values("år", List.of("2020", "2021")));
        lines.add("CODES(\"region\")="
                + quoted(PLACES.stream().map(place -> place[0]).toList()));
        lines.add("DATA=");
        for (String[] place : PLACES) {
            for (int all : persons.of(place)) {
                for (int age = 0; age < 8; age++) {
                    int here = all / 8 + (age < all % 8 ? 1 : 0);
                    lines.add((here - here / 50) + " " + here);
                }
            }
        }
        lines.add(";");
        write("befolkning/" + name + ".px", String.join("\r\n", lines) + "\r\n");
    }

    private static String values(String variable, List<String> values) {
        return "VALUES(\"" + variable + "\")=" + quoted(values);
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",")) + ";";
    }

    /** Counts of which each is the deck's percent of all; those hidden are counted as 2,5, and there is an even number of them. */
    private void registrerade() throws IOException {
        List<String> rows = new ArrayList<>(List.of("\t\t2021"));
        for (int place = 0; place < PLACES.size(); place++) {
            String kommun = PLACES.get(place)[1];
            int all = Integer.parseInt(PLACES.get(place)[11]);
            int left = all;
            int hidden = 0;
            for (Map.Entry<String, int[]> university : LARO.entrySet()) {
                int count = (int) Math.round(all * university.getValue()[place] / 100.0);
                hidden += count < 5 ? 1 : 0;
                left -= count < 5 ? 0 : count;
                rows.add(kommun + "\t" + university.getKey() + "\t" + hidden(count));
            }
            if (hidden % 2 == 1) {
                rows.add(kommun + "\tKarlstads universitet\t..C");
                hidden++;
            }
            rows.add(kommun + "\tÖvriga\t" + count(left - 5 * hidden / 2));
        }
        text(
                "registrerade",
                "larosate",
                "Registrerade 2021, PÅHITTADE SIFFROR som ger andelarna i ett bildspel från LiU",
                rows);
    }

    private void places(String folder, String name, String year, IntFunction<String> cell) throws IOException {
        List<String> rows = new ArrayList<>(List.of("\t" + year));
        for (int place = 0; place < PLACES.size(); place++) {
            rows.add(PLACES.get(place)[1] + "\t" + cell.apply(place));
        }
        text(folder, name, name + ", PÅHITTADE SIFFROR där de inte är ur ett bildspel från LiU", rows);
    }

    /** 10 000 persons a programme, 400 of whom no län is known; a percent that is 0 is 30 persons. */
    private void program() throws IOException {
        List<String> rows = new ArrayList<>(List.of("\t\t2021"));
        List<String> programmes =
                List.of("Civilekonomprogrammet", "Civilingenjörsprogram i maskinteknik", "Sjuksköterskeprogrammet");
        for (int programme = 0; programme < 3; programme++) {
            List<String[]> lan = table(LAN);
            int[] counts = new int[lan.size()];
            int some = 0;
            for (int i = 0; i < counts.length; i++) {
                int percent = Integer.parseInt(lan.get(i)[1 + programme]);
                counts[i] = percent == 0 ? 30 : 100 * percent;
                some += percent == 0 ? 0 : 1;
            }
            int over = IntStream.of(counts).sum() + 400 - 10_000;
            for (int i = 0, at = 0; i < counts.length; i++) {
                if (counts[i] > 30) {
                    counts[i] -= Math.floorDiv(over, some) + (at++ < Math.floorMod(over, some) ? 1 : 0);
                }
                rows.add(programmes.get(programme) + "\t" + lan.get(i)[0] + "\t" + count(counts[i]));
            }
            rows.add(programmes.get(programme) + "\tUppgift saknas\t400");
        }
        text(
                "program",
                "rekryteringslan",
                "Studenter på program, PÅHITTADE SIFFROR som ger andelarna i ett bildspel från LiU",
                rows);
    }

    private void nyborjare() throws IOException {
        List<String> before = new ArrayList<>(List.of("\t\t2010-2015"));
        List<String> after = new ArrayList<>(List.of("\t\t2010-2015"));
        for (String[] lan : table(LAN)) {
            int flow = Integer.parseInt(lan[4]);
            int school = 700 + 10 * Integer.parseInt(lan[3]);
            before.add("Linköpings universitet\t" + lan[0] + "\t" + count(school));
            after.add("Linköpings universitet\t" + lan[0] + "\t" + count(school + flow));
        }
        before.add("Linköpings universitet\tUppgift saknas\t900");
        after.add("Linköpings universitet\tEj uppföljningsbara\t300");
        after.add("Linköpings universitet\tUppgift saknas\t40");
        after.add("Linköpings universitet\tUtvandrat\t250");
        String title = "LiU som nybörjarhögskola, PÅHITTADE SIFFROR som ger skillnaderna i ett bildspel från LiU";
        text("nyborjare", "gymnasielan", title, before);
        text("nyborjare", "boendelan", title, after);
    }

    private void rest() throws IOException {
        List<String> rows = new ArrayList<>(List.of("\t\t2010-2015"));
        for (String[] university : table(ECONOMISTS)) {
            int all = Integer.parseInt(university[2]);
            int work = (int) Math.round(all * Integer.parseInt(university[1]) / 100.0);
            rows.add(university[0] + "\tSysselsatt\t" + count(work));
            rows.add(university[0] + "\tEj sysselsatt\t" + count(all - work));
        }
        text(
                "ekonomexamen",
                "sysselsattning",
                "Ekonomexamen, PÅHITTADE SIFFROR som ger andelarna i ett bildspel från LiU",
                rows);

        rows = new ArrayList<>(List.of("\t\t2021"));
        List<String> classes = Samples.categories(Samples.CREDITS).stream()
                .map(Samples.Category::label)
                .toList();
        for (String[] background : table(CREDITS)) {
            for (int i = 0; i < 3; i++) {
                rows.add(background[0] + "\t" + classes.get(i) + "\t" + background[1 + i]);
            }
        }
        text(
                "poang",
                "poangsumma",
                "Nybörjare efter bakgrund, PÅHITTADE SIFFROR som ger andelarna i ett bildspel från LiU",
                rows);

        rows = new ArrayList<>(List.of("\t\t2005-2015"));
        for (String[] occupation : table(NURSES)) {
            rows.add("Sjuksköterskeexamen\t" + occupation[0] + "\t" + count(Integer.parseInt(occupation[1])));
        }
        text("sjukskoterskor", "yrke", "Yrke ett år efter examen, PÅHITTADE SIFFROR", rows);
    }

    private void text(String folder, String name, String title, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("Bak- och framgrund, exempelfil till Grund", title, "Kön: Totalt", "Räknat: personer", ""));
        lines.addAll(rows);
        write(folder + "/" + name + ".txt", String.join("\r\n", lines) + "\r\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("src/samples/deliveries/rekrytering/" + name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
