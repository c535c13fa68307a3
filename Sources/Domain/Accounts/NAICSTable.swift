/// The 424 codes of NAICS 2022 from sector to industry group, as the US Census Bureau publishes them (public
/// domain), read once from the lists beside this file.
struct NAICSTable: Sendable {
    static let standard: NAICSTable = NAICSTable(lists: [goods, trade, services])

    let codes: [String]
    let titles: [String]
    /// The position of each code's sector, of its subsector and of itself; -1 where it is above that level.
    let sectors: [Int]
    let subsectors: [Int]
    let positions: [String: Int]
    /// Each title as it is searched: lower case.
    let searchTitles: [String]

    private init(lists: [String]) {
        var codes: [String] = []
        var titles: [String] = []
        for list in lists {
            for line in list.split(separator: "\n") {
                guard let space = line.firstIndex(of: " ") else { continue }
                codes.append(String(line[..<space]))
                titles.append(String(line[line.index(after: space)...]))
            }
        }
        var positions: [String: Int] = [:]
        var sectors: [Int] = []
        var subsectors: [Int] = []
        var sector = -1
        var subsector = -1
        for (position, code) in codes.enumerated() {
            switch NAICS.Level(code: code) {
            case .sector: (sector, subsector) = (position, -1)
            case .subsector: subsector = position
            case .group: break
            }
            sectors.append(sector)
            subsectors.append(subsector)
            for name in NAICSTable.names(of: code) { positions[name] = position }
        }
        self.codes = codes
        self.titles = titles
        self.sectors = sectors
        self.subsectors = subsectors
        self.positions = positions
        searchTitles = titles.map { $0.lowercased() }
    }

    /// The census writes three sectors as a range; "32" means the sector 31-33 as well.
    private static func names(of code: String) -> [String] {
        switch code {
        case "31-33": [code, "31", "32", "33"]
        case "44-45": [code, "44", "45"]
        case "48-49": [code, "48", "49"]
        default: [code]
        }
    }
}
