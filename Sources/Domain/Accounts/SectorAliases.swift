/// What the sector words of a CRM mean as industries; a tenant's own words go over the ones we ship.
///
/// A sector that is in neither stays with its account as text until a coordinator maps it.
package struct SectorAliases: Sendable {
    /// What we ship, and nothing else.
    package static let standard: SectorAliases = SectorAliases(tenant: [:])

    private let industries: [String: NAICS]

    /// `tenant` maps words as typed or imported to codes; it wins over the standard table.
    package init(tenant: [String: NAICS]) {
        var industries: [String: NAICS] = [:]
        for (word, code) in SectorAliases.shipped {
            if let industry = NAICS(code) { industries[NameMatch.key(word)] = industry }
        }
        for (word, industry) in tenant { industries[NameMatch.key(word)] = industry }
        self.industries = industries
    }

    /// A tenant's own table and nothing else: a word that was taken out of it means nothing any more.
    package init(table: [String: NAICS]) {
        industries = Dictionary(
            table.map { (NameMatch.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Finds an industry for a word of the tables, a NAICS code, or a title of the census; case, spaces and
    /// punctuation do not matter. Nil when nobody has said what the text means.
    package func industry(for text: String) -> NAICS? {
        let key = NameMatch.key(text)
        guard !key.isEmpty else { return nil }
        return industries[key] ?? NAICS(text.filter { !$0.isWhitespace }) ?? SectorAliases.titles[key]
    }

    /// The industries that a text may mean as it is typed: those of the tables' words that start with it, then those that
    /// ``NAICS/search(_:limit:)`` finds by title or code.
    package func search(_ text: String, limit: Int = 10) -> [NAICS] {
        let key = NameMatch.key(text)
        let byWord = key.isEmpty ? [] : industries.filter { $0.key.hasPrefix(key) }.sorted { $0.key < $1.key }
        var found: [NAICS] = []
        for industry in byWord.map(\.value) + NAICS.search(text, limit: limit) where !found.contains(industry)
        {
            found.append(industry)
        }
        return Array(found.prefix(limit))
    }

    /// The one industry that a text can mean.
    package func only(_ text: String) -> NAICS? {
        if let industry = industry(for: text) { return industry }
        let found = search(text, limit: 2)
        return found.count == 1 ? found[0] : nil
    }

    /// The nearest known word, for "did you mean": `telecomunications` is near `telecommunications`.
    package func suggestion(for text: String) -> NAICS? {
        NameMatch.suggestion(for: text, among: SectorAliases.words).flatMap { industry(for: $0) }
    }

    private static let words: [String] = shipped.map(\.0)

    private static let titles: [String: NAICS] = Dictionary(
        NAICS.all.map { (NameMatch.key($0.title), $0) }, uniquingKeysWith: { wider, _ in wider })

    /// Words of common CRMs (and one common misspelling) with the industry they most often mean. "Technology"
    /// and "services" are wide words: they are read as computer services and as services to businesses.
    package static let shipped: [(word: String, code: String)] = [
        ("aerospace", "3364"), ("aerospace and defense", "3364"), ("agriculture", "11"), ("airlines", "481"),
        ("apparel", "315"), ("automotive", "3361"), ("banking", "5221"), ("banks", "5221"),
        ("biotechnology", "5417"), ("biotech", "5417"), ("broadcasting", "516"), ("chemicals", "325"),
        ("civil engineering", "5413"), ("cloud", "518"), ("communications", "517"),
        ("computer hardware", "3341"), ("computer software", "5132"), ("construction", "23"),
        ("consulting", "5416"), ("consumer goods", "31-33"), ("defense", "928"), ("education", "61"),
        ("electronics", "334"), ("employment", "5613"), ("energy", "22"), ("engineering", "5413"),
        ("entertainment", "71"), ("environmental", "562"), ("environmental services", "562"),
        ("farming", "11"), ("finance", "52"), ("financial services", "52"), ("food", "311"),
        ("food and beverage", "311"), ("gaming", "7132"), ("government", "92"), ("hardware", "334"),
        ("health", "62"), ("health care", "62"), ("higher education", "6113"), ("hospital", "622"),
        ("hospital and health care", "62"), ("hospitality", "72"), ("hotels", "7211"),
        ("human resources", "5613"), ("information", "51"), ("information technology", "5415"),
        ("information technology and services", "5415"), ("insurance", "524"), ("internet", "519"),
        ("investment banking", "523"), ("IT", "5415"), ("IT services", "5415"), ("legal", "5411"),
        ("legal services", "5411"), ("leisure", "71"), ("life sciences", "3254"), ("logistics", "48-49"),
        ("machinery", "333"), ("manufacturing", "31-33"), ("marketing", "5418"),
        ("marketing and advertising", "5418"), ("advertising", "5418"), ("media", "516"), ("medical", "62"),
        ("medical devices", "3391"), ("mining", "21"), ("nonprofit", "813"),
        ("not for profit", "813"), ("oil and gas", "211"), ("pharma", "3254"), ("pharmaceuticals", "3254"),
        ("professional services", "54"), ("public sector", "92"), ("publishing", "513"),
        ("real estate", "531"), ("recreation", "713"), ("recruiting", "5613"), ("research", "5417"),
        ("restaurants", "7225"), ("retail", "44-45"), ("e-commerce", "44-45"), ("SaaS", "5132"),
        ("semiconductors", "3344"), ("services", "54"), ("shipping", "48-49"), ("software", "5132"),
        ("sports", "7112"), ("staffing", "5613"), ("staffing and recruiting", "5613"), ("tech", "5415"),
        ("technology", "5415"), ("technolgy", "5415"), ("telecom", "517"), ("telecommunication", "517"),
        ("telecommunications", "517"), ("textiles", "313"), ("transportation", "48-49"),
        ("transport", "48-49"), ("travel", "5615"), ("utilities", "22"), ("wholesale", "42"),
    ]
}
