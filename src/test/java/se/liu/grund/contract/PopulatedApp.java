package se.liu.grund.contract;

/** An app contract with two populations, a group to compare with, figures and texts, and no faults. */
final class PopulatedApp {

    static final String YAML = """
            app: prov
            title: Prov
            period: {field: Period, years: 6, label: "{from} - {to}"}
            key: {code: Examenskod, name: Examensnamn}
            share: true
            populations:
              - {id: examen, name: Examinerade}
              - id: alumner
                name: Alumner på program
                without-persons-of: [examen]
                kön: [Totalt]
                key:
                  code: Kommunkod
                  name: Kommun
                  code-list: lan
                  fields: [{field: Examenskod, of: group}, {field: Latitud, of: latitude}]
              - {id: riket, name: Hela riket, of: examen, period: {years: 1, label: "{year}"}}
            audits:
              - rule: sum-of-genders
              - rule: not-fewer-rows
            measures:
              - id: boende
                name: Boende
                categories: {code-list: lan, also: [Uppgift saknas], without: [Utvandrade]}
              - id: yrke
                name: Yrke
                populations: [examen]
                share: false
                categories: {open: true, without: [Utvandrade]}
            computed:
              - id: fordelning
                name: Fördelning
                populations: [examen]
                as: percent
                figures:
                  - category: Yrke
                    numerator: {measure: yrke}
                    denominator: {measure: yrke, kön: [Kvinnor, Män]}
              - id: netto
                name: Netto
                figures:
                  - each: lan
                    numerator:
                      plus: {measure: boende, same: true}
                      minus: [{measure: boende, same: true}]
            information:
              texts: [{heading: Vad talen är, text: Antal personer.}]
            """;

    private PopulatedApp() {}
}
