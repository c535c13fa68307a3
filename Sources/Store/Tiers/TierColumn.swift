import Domain
import Foundation

/// A tier's limits and benefits as they stand in one column of the control database: JSON with the kinds' names.
struct TierColumn: Codable, Equatable {
    struct Entry: Codable, Equatable {
        let kind: String
        let title: String
        let minor: Int64?
        let currency: String?
        let days: Int?

        init(_ benefit: Benefit) {
            kind = benefit.kind.rawValue
            title = benefit.title
            minor = benefit.worth?.minor
            currency = benefit.worth?.currency
            days = benefit.days
        }

        var benefit: Benefit? {
            Benefit.Kind(rawValue: kind).map { kind in
                var worth: Money?
                if let minor, let currency { worth = Money(minor: minor, currency: currency) }
                return Benefit(kind: kind, title: title, worth: worth, days: days)
            }
        }
    }

    let quarter: Int
    let year: Int
    let benefits: [Entry]

    var limits: Limits { Limits(quarter: quarter, year: year) }

    init(_ tier: Tier) {
        quarter = tier.limits.quarter
        year = tier.limits.year
        benefits = tier.benefits.map { Entry($0) }
    }
}

/// A tier edit as it stands in its column: JSON.
struct TierEditColumn: Codable {
    struct Replacement: Codable {
        let title: String
        let benefit: TierColumn.Entry
    }

    private let quarter: Int?
    private let year: Int?
    private let removing: [String]
    private let replacing: [Replacement]
    private let adding: [TierColumn.Entry]

    init(_ edit: TierEdit) {
        quarter = edit.quarter
        year = edit.year
        removing = edit.removing
        replacing = edit.replacing.map { Replacement(title: $0.title, benefit: TierColumn.Entry($0.benefit)) }
        adding = edit.adding.map { TierColumn.Entry($0) }
    }

    var edit: TierEdit {
        TierEdit(
            quarter: quarter, year: year, removing: removing,
            replacing: replacing.compactMap { replacement in
                replacement.benefit.benefit.map {
                    TierEdit.Replacement(title: replacement.title, benefit: $0)
                }
            },
            adding: adding.compactMap(\.benefit))
    }
}

extension Encodable {
    /// As JSON with sorted keys, so that equal values are equal texts.
    func columnText() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension Decodable {
    static func inColumn(_ text: String) throws -> Self {
        try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }
}
