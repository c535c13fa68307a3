/// Pairs of industries that NAICS puts in different sectors and yet work alike or sell to the same buyers, so
/// that a customer in one still has something to say to a prospect in the other.
struct RelatedIndustries: Sendable {
    static let standard: RelatedIndustries = RelatedIndustries(pairs)

    /// Either side stands for everything below it too; the order within a pair does not matter.
    static let pairs: [(String, String, why: String)] = [
        ("5132", "5415", "software is sold, and software is written to order"),
        ("5132", "334", "software and the machines it runs on"),
        ("334", "5415", "computers and the firms that install them"),
        ("334", "517", "network equipment and its operators"),
        ("334", "518", "servers and those who run them"),
        ("518", "5415", "hosting and system integration"),
        ("517", "22", "networks to every house, regulated"),
        ("516", "711", "content and performers"),
        ("512", "711", "film, music and the stage"),
        ("513", "5418", "media and advertising"),
        ("516", "5418", "media and advertising"),
        ("71", "72", "guests: leisure and hospitality"),
        ("71", "51", "entertainment and media"),
        ("44-45", "42", "the chain that goods are sold through"),
        ("44-45", "48-49", "goods to the door"),
        ("44-45", "72", "many outlets, many tills"),
        ("42", "48-49", "warehouses and carriers"),
        ("31-33", "42", "makers and their wholesalers"),
        ("31-33", "48-49", "makers and their carriers"),
        ("11", "311", "farms and food makers"),
        ("311", "722", "food made and food served"),
        ("21", "22", "energy found and energy delivered"),
        ("21", "324", "oil found and oil refined"),
        ("23", "5413", "builders and their engineers"),
        ("23", "53", "builders and owners of buildings"),
        ("23", "327", "builders and their materials"),
        ("52", "53", "lenders, insurers and property"),
        ("52", "5412", "money and those who account for it"),
        ("524", "62", "health insurers and those they pay"),
        ("3254", "62", "medicines and those who give them"),
        ("3391", "62", "medical devices and those who use them"),
        ("3254", "5417", "medicines and research"),
        ("61", "5417", "universities and research"),
        ("61", "62", "public-minded, many sites, grants"),
        ("61", "92", "schools and government"),
        ("62", "92", "public health and government"),
        ("22", "92", "public utilities and government"),
        ("54", "55", "advice and head offices"),
        ("54", "56", "services to businesses"),
        ("5615", "72", "travel and hospitality"),
        ("5615", "48-49", "travel and carriers"),
        ("81", "92", "associations and government"),
    ]

    private let related: Set<Pair>

    func contains(_ one: NAICS, _ other: NAICS) -> Bool {
        for left in RelatedIndustries.line(of: one) {
            for right in RelatedIndustries.line(of: other)
            where related.contains(Pair(one: min(left, right), other: max(left, right))) {
                return true
            }
        }
        return false
    }

    private init(_ pairs: [(String, String, why: String)]) {
        var related: Set<Pair> = []
        for pair in pairs {
            guard let one = NAICS(pair.0), let other = NAICS(pair.1) else { continue }
            related.insert(Pair(one: min(one, other), other: max(one, other)))
        }
        self.related = related
    }

    /// How many pairs were understood.
    var count: Int { related.count }

    private static func line(of industry: NAICS) -> [NAICS] {
        var line = [industry]
        while let last = line.last, let parent = last.parent { line.append(parent) }
        return line
    }

    private struct Pair: Hashable {
        let one: NAICS
        let other: NAICS
    }
}
