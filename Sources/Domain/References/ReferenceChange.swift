import Foundation

/// A coordinator's edit of a reference: who they are, where they work, what they can speak to and what they do.
package struct ReferenceChange: Sendable {
    package let reference: ID<Reference>
    package let person: ID<Person>
    package let entry: ReferenceEntry
    package let activity: Activity
}

extension ReferenceEntry {
    /// Refuses what no reference of that tier may have.
    package func check(against tier: Tier) throws(Refusal) {
        try OwnLimits(month: ownMonthLimit, quarter: ownQuarterLimit, year: ownYearLimit)
            .check(against: tier)
        _ = try availability.topics.checked()
        guard !availability.willingFor.isEmpty else {
            throw Refusal(.invalid, "Choose at least one kind of engagement that they do.")
        }
        guard !availability.hours.isEmpty else {
            throw Refusal(.invalid, "That leaves no day of the week. Pause them instead.")
        }
    }
}

extension Reference {
    /// - Parameters:
    ///   - account: the account that the entry names.
    ///   - seen: the edition that the form was drawn from.
    /// - Throws: a refusal when it is stale, when nothing is different, or when the tier forbids it.
    package func change(
        to entry: ReferenceEntry, at account: Account, edition: Edition, seen: Edition?, _ act: Act
    ) throws(Refusal) -> ReferenceChange {
        try edition.check(seen: seen, of: contact.name)
        try entry.check(against: tier)
        let differences = differences(entry, account)
        guard !differences.lines.isEmpty else {
            throw Refusal(.outOfStep, "Nothing was changed: \(contact.name) is on record like this already.")
        }
        return ReferenceChange(
            reference: id, person: contact.id, entry: entry,
            activity: Activity(
                at: act.at, by: act.by, kind: .referenceChanged, reference: id, account: account.id,
                sentence: "changed \(entry.name)", detail: differences.text))
    }

    private func differences(_ entry: ReferenceEntry, _ account: Account) -> Differences {
        var found = Differences()
        found.add("name", contact.name, entry.name)
        found.add("mail", contact.mail.text, entry.mail.text)
        found.add("title", title, entry.title)
        found.add("phone", phone, entry.phone)
        found.add("account", self.account.name, account.name)
        found.add("own limit a month", ownMonthLimit, entry.ownMonthLimit)
        found.add("own limit a quarter", ownQuarterLimit, entry.ownQuarterLimit)
        found.add("own limit a year", ownYearLimit, entry.ownYearLimit)
        found.add("seniority", profile.seniority?.title ?? "", entry.profile.seniority?.title ?? "")
        found.add("function", profile.function, entry.profile.function)
        found.add("languages", profile.languages, entry.profile.languages)
        found.add("use cases", profile.useCases, entry.profile.useCases)
        found.add(
            "competitors evaluated", profile.competitorsEvaluated, entry.profile.competitorsEvaluated)
        found.add("products", profile.products, entry.profile.products)
        found.add("takes no rewards", takesNoRewards ? "yes" : "no", entry.takesNoRewards ? "yes" : "no")
        found.add("does", Self.titles(availability), Self.titles(entry.availability))
        found.add("hours for calls", availability.hours.words, entry.availability.hours.words)
        found.add("notice needed", availability.notice.words, entry.availability.notice.words)
        found.add("speaks on", availability.topics.speakOn, entry.availability.topics.speakOn)
        found.add("leaves aside", availability.topics.avoid, entry.availability.topics.avoid)
        found.add("time zone", availability.timeZone.identifier, entry.availability.timeZone.identifier)
        return found
    }

    private static func titles(_ availability: Availability) -> [String] {
        EngagementType.allCases.filter(availability.willingFor.contains).map(\.title)
    }
}
