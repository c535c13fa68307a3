package import Domain
import Foundation

/// The accounts that an account owner looks after.
package struct OwnerAccountList: Sendable {
    let frame: Frame
    let slug: Slug
    let clock: ReaderClock
    let accounts: [OwnedAccount]
    let search: String
    let standing: Account.Standing?
    let pagination: Pagination

    package init(
        frame: Frame, slug: Slug, clock: ReaderClock, accounts: [OwnedAccount], search: String,
        standing: Account.Standing?, pagination: Pagination
    ) {
        self.frame = frame
        self.slug = slug
        self.clock = clock
        self.accounts = accounts
        self.search = search
        self.standing = standing
        self.pagination = pagination
    }

    /// One line of the table.
    struct Row {
        let page: Path
        let name: String
        let industry: String
        let standing: StatusBadge
        let references: Int
        let usage: UsageBar
        let openAsks: Int
        let lastCall: String
    }

    var isFiltered: Bool { !search.isEmpty || standing != nil }

    var filters: FilterBar {
        FilterBar(
            action: path(.accounts(.none)), search: search, searchLabel: "Search accounts",
            filters: [
                Filter(
                    "Standing", name: "standing", value: standing?.rawValue ?? "", everything: "Any",
                    choices: Account.Standing.allCases.map { FieldChoice($0.rawValue, StatusBadge($0).label) }
                )
            ], clear: isFiltered ? path(.accounts(.none)) : nil)
    }

    var rows: [Row] {
        accounts.map { account in
            Row(
                page: path(.account(account.id)), name: account.name, industry: account.industry,
                standing: StatusBadge(account.standing), references: account.references,
                usage: UsageBar(
                    used: account.takenInQuarter, held: 0, limit: account.allowedInQuarter,
                    window: "this quarter"),
                openAsks: account.openAsks,
                lastCall: account.lastCallAt.map { clock.day(Day(of: $0, in: clock.zone)) } ?? "None yet")
        }
    }

    var empty: EmptyState {
        isFiltered
            ? EmptyState("No account matches", sentence: "Search for less, or choose any standing.")
            : EmptyState(
                "No accounts yet",
                sentence: "Accounts you look after stand here as soon as a coordinator names you their owner."
            )
    }

    func path(_ path: OwnerPath) -> Path { .owner(slug, path) }
}
