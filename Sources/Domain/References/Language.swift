/// A language by its ISO 639-1 code, for comparing what a reference and a prospect speak.
package struct Language: Hashable, Sendable {
    /// Two small letters: `de`.
    package let code: String
    /// In English.
    package let name: String

    /// Those that business calls are held in, by name.
    package static let all: [Language] = table.map { Language(code: $0.code, name: $0.words[0]) }
        .sorted { $0.name < $1.name }

    /// By code, English name or own name, case and accents aside. Nil for any other text.
    package init?(named text: String) {
        let key = NameMatch.key(text)
        guard let language = Language.byWord[key] else { return nil }
        self = language
    }

    /// The codes of the languages that a cell names, `German, English` or `de; en`; a word that is no language we
    /// know is kept as it is, never dropped.
    package static func codes(in text: String) -> [String] {
        var codes: [String] = []
        for part in text.split(whereSeparator: { ",;|/".contains($0) }) {
            let word = CSVDocument.trimmed(String(part))
            let code = Language(named: word)?.code ?? word
            if !code.isEmpty, !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    private init(code: String, name: String) {
        self.code = code
        self.name = name
    }

    private static let byWord: [String: Language] = {
        var known: [String: Language] = [:]
        for (code, words) in table {
            let language = Language(code: code, name: words[0])
            for word in [code] + words { known[NameMatch.key(word)] = language }
        }
        return known
    }()

    private static let table: [(code: String, words: [String])] = [
        ("ar", ["Arabic", "العربية"]), ("bg", ["Bulgarian"]), ("bn", ["Bengali"]),
        ("cs", ["Czech", "Čeština"]),
        ("da", ["Danish", "Dansk"]), ("de", ["German", "Deutsch", "ger", "deu"]),
        ("el", ["Greek", "Ελληνικά"]),
        ("en", ["English", "eng"]), ("es", ["Spanish", "Español", "Castellano", "spa", "esp"]),
        ("et", ["Estonian", "Eesti"]), ("fi", ["Finnish", "Suomi"]),
        ("fr", ["French", "Français", "fra", "fre"]),
        ("he", ["Hebrew", "עברית"]), ("hi", ["Hindi", "हिन्दी"]), ("hr", ["Croatian", "Hrvatski"]),
        ("hu", ["Hungarian", "Magyar"]), ("id", ["Indonesian", "Bahasa Indonesia"]),
        ("it", ["Italian", "Italiano", "ita"]), ("ja", ["Japanese", "日本語", "jpn"]),
        ("ko", ["Korean", "한국어"]),
        ("lt", ["Lithuanian", "Lietuvių"]), ("lv", ["Latvian", "Latviešu"]),
        ("ms", ["Malay", "Bahasa Melayu"]),
        ("nl", ["Dutch", "Nederlands", "Flemish"]), ("no", ["Norwegian", "Norsk", "nb", "nn"]),
        ("pl", ["Polish", "Polski"]), ("pt", ["Portuguese", "Português", "por", "Brazilian Portuguese"]),
        ("ro", ["Romanian", "Română"]), ("ru", ["Russian", "Русский"]), ("sk", ["Slovak", "Slovenčina"]),
        ("sl", ["Slovenian", "Slovene", "Slovenščina"]), ("sr", ["Serbian", "Srpski"]),
        ("sv", ["Swedish", "Svenska"]), ("sw", ["Swahili", "Kiswahili"]), ("th", ["Thai", "ไทย"]),
        ("tl", ["Tagalog", "Filipino"]), ("tr", ["Turkish", "Türkçe"]), ("uk", ["Ukrainian", "Українська"]),
        ("ur", ["Urdu"]), ("vi", ["Vietnamese", "Tiếng Việt"]),
        ("zh", ["Chinese", "Mandarin", "Cantonese", "中文"]),
    ]
}
