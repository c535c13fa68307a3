import Domain
import Foundation

/// A set of whole tiers as it stands in one column of the control database: JSON, most committed first.
struct TierSetColumn: Codable, Equatable {
    struct Entry: Codable, Equatable {
        let name: String
        let quarter: Int
        let year: Int
        let poolMinimum: Int
        let poolMaximum: Int?
        let audience: String
        let commitment: String
        let benefits: [TierColumn.Entry]
    }

    let entries: [Entry]

    init(_ tiers: [Tier]) {
        entries = tiers.map { tier in
            Entry(
                name: tier.name, quarter: tier.limits.quarter, year: tier.limits.year,
                poolMinimum: tier.poolMinimum, poolMaximum: tier.poolMaximum, audience: tier.audience,
                commitment: tier.commitment, benefits: tier.benefits.map { TierColumn.Entry($0) })
        }
    }

    init(from decoder: any Decoder) throws {
        entries = try decoder.singleValueContainer().decode([Entry].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(entries)
    }

    /// The tiers, numbered by their places.
    var tiers: [Tier] {
        entries.enumerated().map { place, entry in
            Tier(
                id: ID(Int64(place + 1)), position: place, name: entry.name,
                limits: Limits(quarter: entry.quarter, year: entry.year), poolMinimum: entry.poolMinimum,
                poolMaximum: entry.poolMaximum, audience: entry.audience, commitment: entry.commitment,
                benefits: entry.benefits.compactMap(\.benefit))
        }
    }
}
