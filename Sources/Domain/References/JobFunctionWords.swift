extension JobFunction {
    /// Every function that a text names, each once, in its order: a program's own word (`IT`), a title (`VP Store
    /// Systems`), or what an AE writes about who attends (`Tom Berger, Head of Nursing; the CFO`). Empty when no word of
    /// it says.
    package static func all(in text: String) -> [JobFunction] {
        var found: [JobFunction] = []
        for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" || $0 == "," || $0 == "/" }) {
            let words = line.split { !$0.isLetter }
            for function in words.compactMap({ Self.function(of: $0, alone: words.count == 1) })
            where !found.contains(function) {
                found.append(function)
            }
        }
        return found
    }

    private static func function(of word: Substring, alone: Bool) -> JobFunction? {
        // "it" in a sentence is no department.
        if word == "IT" || (alone && word.lowercased() == "it") { return .informationTechnology }
        let key = NameMatch.key(String(word))
        if let function = whole[key] { return function }
        return roots.first { key.hasPrefix($0.root) }?.function
    }

    private static let whole: [String: JobFunction] = [
        "cio": .informationTechnology, "cto": .informationTechnology, "ict": .informationTechnology,
        "digital": .informationTechnology, "data": .informationTechnology, "systems": .informationTechnology,
        "ciso": .security, "cso": .security, "coo": .operations, "ops": .operations, "fleet": .operations,
        "plant": .operations, "field": .operations, "mill": .operations, "cfo": .finance,
        "controller": .finance, "accounting": .finance, "treasurer": .finance, "buyer": .procurement,
        "sourcing": .procurement, "sales": .sales, "cro": .sales, "cmo": .marketing, "brand": .marketing,
        "hr": .humanResources, "chro": .humanResources, "people": .humanResources, "counsel": .legal,
        "physician": .clinical, "doctor": .clinical, "surgeon": .clinical, "care": .clinical,
        "ceo": .management, "founder": .management, "owner": .management, "president": .management,
        "management": .management, "dean": .management,
    ]

    /// Beginnings of words, in the languages that titles of the field come in.
    private static let roots: [(root: String, function: JobFunction)] = [
        ("informat", .informationTechnology), ("technolog", .informationTechnology),
        ("infrastruct", .informationTechnology), ("software", .informationTechnology),
        ("systemes", .informationTechnology), ("cyber", .security), ("securit", .security),
        ("engineer", .engineering), ("entwickl", .engineering), ("research", .engineering),
        ("technik", .engineering), ("technical", .engineering), ("operat", .operations),
        ("producti", .operations), ("produktion", .operations), ("manufactur", .operations),
        ("logist", .operations), ("warehous", .operations), ("lager", .operations),
        ("distribut", .operations), ("mainten", .operations), ("facilit", .operations),
        ("dispatch", .operations), ("terminal", .operations), ("stabiliment", .operations),
        ("werk", .operations), ("qualit", .quality), ("financ", .finance), ("finanz", .finance),
        ("procure", .procurement), ("purchas", .procurement), ("einkauf", .procurement),
        ("market", .marketing), ("vertrieb", .sales), ("customer", .customerService),
        ("kunden", .customerService), ("human", .humanResources),
        ("legal", .legal), ("recht", .legal), ("complian", .legal), ("medic", .clinical),
        ("medizin", .clinical), ("clinic", .clinical), ("surg", .clinical), ("arztlich", .clinical),
        ("patient", .clinical), ("nurs", .nursing), ("pflege", .nursing), ("pharma", .pharmacy),
        ("laborat", .laboratory), ("labor", .laboratory), ("managing", .management),
        ("geschaftsfuhr", .management),
    ]
}
