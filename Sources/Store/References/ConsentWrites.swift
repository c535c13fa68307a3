package import Domain
import GRDB

extension TenantReading {
    /// Where a reference stands with every consent.
    package func consents(of reference: Reference) throws -> [ConsentStanding] {
        var said: [Consent: ConsentStanding] = [:]
        for row in try database.rows(
            """
            SELECT consent, is_given, at
            FROM consent
            WHERE reference_id = \(reference.id.number)
            ORDER BY id
            """)
        {
            let consent: Consent = try row.choice("consent")
            said[consent] = ConsentStanding(consent, isGiven: row["is_given"], at: row.moment("at"))
        }
        return Consent.allCases.map {
            said[$0] ?? ConsentStanding($0, isGiven: reference.consents.contains($0), at: nil)
        }
    }
}

extension TenantTransaction {
    package func save(_ change: ConsentChange) throws {
        let (reference, at) = (change.reference.number, change.activity.at.seconds)
        try database.change(
            """
            INSERT INTO consent (reference_id, consent, is_given, at)
            VALUES (\(reference), \(change.consent.rawValue), \(change.isGiven), \(at))
            """)
        let consents = change.consents.map(\.rawValue).sorted().asLines
        try database.change("UPDATE reference SET consents = \(consents) WHERE id = \(reference)")
        try raiseEdition(of: change.reference, at: change.activity.at)
        try record(change.activity)
    }

    /// Saves that a reference leaves, with the end of all that was open and the mail about it.
    package func save(_ departure: Departure) throws {
        for decline in departure.declines { try save(decline) }
        for removal in departure.removals { try save(removal) }
        try save(departure.membership)
        for letter in departure.letters { try post(letter, at: departure.membership.activity.at) }
    }
}
