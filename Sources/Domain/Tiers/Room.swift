/// Whether an engagement finds room on a day: in the month, the quarter and the year of its reference, and in the quarter of the
/// reference's account.
struct Room {
    let limits: Limits
    /// Slots a quarter over all references of the account; nil for no limit.
    let accountLimit: Int?
    /// Read for that day, the engagement's own slots left out.
    let workload: Workload

    /// The limits that the engagement would go past.
    ///
    /// - Parameter held: the day in whose month, quarter and year it holds its slots already; a move within them takes nothing
    ///   more, so they are not asked again, not even where a limit was lowered since.
    func missing(for slots: Int, on day: Day, held: Day? = nil) -> [Exclusion] {
        var found: [Exclusion] = []
        let isNewMonth = held?.startOfMonth != day.startOfMonth
        let isNewQuarter = held?.startOfQuarter != day.startOfQuarter
        let isNewYear = held?.startOfYear != day.startOfYear
        let binding = workload.usage.exhausted(
            Limits(
                quarter: isNewQuarter ? limits.quarter : .max, year: isNewYear ? limits.year : .max,
                month: isNewMonth ? limits.month : nil),
            by: slots, on: day)
        if let binding { found.append(.offRotation(binding)) }
        if isNewQuarter, let limit = accountLimit, workload.accountInQuarter + slots > limit {
            found.append(
                .accountAtLimit(
                    OffRotation(
                        window: .quarter, taken: workload.accountInQuarter, limit: limit, slots: slots,
                        until: day.startOfNextQuarter)))
        }
        return found
    }
}

extension Room {
    init(for reference: Reference, accountQuarterLimit: Int?, workload: Workload) {
        self.init(
            limits: reference.limits, accountLimit: reference.account.quarterLimit ?? accountQuarterLimit,
            workload: workload)
    }
}
