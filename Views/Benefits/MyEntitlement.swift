import Domain

/// One benefit of a reference's tier: how far it is, and when it comes next.
struct MyEntitlement: Sendable {
    let title: String
    let figures: String
    let when: String

    init(_ benefit: Benefit, grants: [BenefitGrant], today: Day) {
        title = benefit.title
        figures = benefit.figures
        let known = grants.last { $0.kind == benefit.kind && $0.title == benefit.title }
        when =
            switch benefit.kind {
            case .creditAYear: "next on \(today.startOfNextYear.spelled)"
            case .recurringEvent: "once a quarter, next from \(today.startOfNextQuarter.spelled)"
            case .perCall: "after each conversation, within a week"
            case .earlyAccess, .standing, .oneOff:
                switch known?.standing {
                case .delivered: "you have it"
                case .due, .claimed, .donated, .left:
                    known?.dueOn.map { "by \($0.spelled)" } ?? "on its way"
                case .over(let last): last.title.lowercased()
                case nil: "on its way"
                }
            }
    }
}
