/// Every change of tiers that administrators worked out, applied or not.
package struct TierPlanList: Sendable {
    /// One change.
    package struct Line: Sendable {
        let path: Path
        let tierName: String
        let edit: [String]
        let by: String
        let when: String
        let tenants: String
        let badge: StatusBadge

        package init(
            path: Path, tierName: String, edit: [String], by: String, when: String,
            counts: TierPlanPage.Counts, isApplied: Bool, isRunning: Bool,
            order: TierOrderNote? = nil
        ) {
            self.path = path
            self.tierName = tierName
            self.edit = edit
            self.by = by
            self.when = when
            let all = [
                (counts.done, "changed"), (counts.planned, "will change"), (counts.unchanged, "no change"),
                (counts.open, "need attention"),
            ]
            tenants = all.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            badge =
                if isRunning {
                    StatusBadge("Being worked on", tone: .accent)
                } else if let order {
                    order.badge
                } else if !isApplied {
                    StatusBadge("Not applied")
                } else if counts.planned + counts.open > 0 {
                    StatusBadge("Applied in part", tone: .warn)
                } else {
                    StatusBadge("Applied", tone: .good)
                }
        }
    }

    let frame: Frame
    let lines: [Line]
    let filters: FilterBar
    let pagination: Pagination
    let isNarrowed: Bool
    let zoneName: String

    package init(
        frame: Frame, lines: [Line], filters: FilterBar, pagination: Pagination, isNarrowed: Bool,
        zoneName: String
    ) {
        self.frame = frame
        self.lines = lines
        self.filters = filters
        self.pagination = pagination
        self.isNarrowed = isNarrowed
        self.zoneName = zoneName
    }

    var empty: EmptyState {
        isNarrowed
            ? EmptyState(
                "No such change", sentence: "No change fits this search. Take a filter away.",
                action: ActionLink("Show all changes", .admin(.tierPlans(.none))))
            : EmptyState(
                "No tier was changed from here yet",
                sentence: "Choose a tier and the tenants in which it is to be different.",
                action: ActionLink("Go to the tiers", .admin(.tiers(.none))))
    }
}
