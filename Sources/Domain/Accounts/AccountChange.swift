/// A coordinator's edit of an account.
package struct AccountChange: Sendable {
    package let account: ID<Account>
    package let entry: AccountEntry
    package let activity: Activity
}

extension AccountEntry {
    /// Refuses what cannot be right about a company.
    package func check(today: Day) throws(Refusal) {
        if let yearEstablished, yearEstablished > today.year {
            throw Refusal(
                .invalid, "It can't have been established in \(yearEstablished): that is still to come.")
        }
        guard Set(industries).count == industries.count else {
            throw Refusal(.invalid, "An industry is named twice.")
        }
    }
}

extension Account {
    /// - Parameters:
    ///   - owner: the account owner that the entry names.
    ///   - seen: the edition that the form was drawn from.
    package func change(
        to entry: AccountEntry, owner: Contact?, edition: Edition, seen: Edition?, today: Day, _ act: Act
    ) throws(Refusal) -> AccountChange {
        try edition.check(seen: seen, of: name)
        try entry.check(today: today)
        let differences = differences(entry, owner)
        guard !differences.lines.isEmpty else {
            throw Refusal(.outOfStep, "Nothing was changed: \(name) is on record like this already.")
        }
        return AccountChange(
            account: id, entry: entry,
            activity: Activity(
                at: act.at, by: act.by, kind: .accountChanged, account: id,
                sentence: "changed the account \(entry.name)", detail: differences.text))
    }

    private func differences(_ entry: AccountEntry, _ owner: Contact?) -> Differences {
        var found = Differences()
        found.add("name", name, entry.name)
        found.add("standing", standing.title, entry.standing.title)
        found.add("sector", sector, entry.sector)
        found.add("industries", industries.map(\.title), entry.industries.map(\.title))
        found.add("established", yearEstablished, entry.yearEstablished)
        found.add("revenue a year", revenue?.spelled ?? "", entry.revenue?.spelled ?? "")
        found.add(
            "revenue when they bought", revenueAtPurchase?.spelled ?? "",
            entry.revenueAtPurchase?.spelled ?? "")
        found.add("people today", headcount, entry.headcount)
        found.add("people when they bought", headcountAtPurchase, entry.headcountAtPurchase)
        found.add("country", Self.country(country), Self.country(entry.country))
        found.add("parent company", parentName, entry.parentName)
        found.add("account owner", self.owner?.name ?? "", owner?.name ?? "")
        found.add("limit a quarter", quarterLimit, entry.quarterLimit)
        found.add("competes with", competesWith.sorted(), entry.competesWith.sorted())
        found.add("products", products.sorted(), entry.products.sorted())
        return found
    }

    private static func country(_ code: String) -> String { Country(code: code)?.name ?? code }
}
