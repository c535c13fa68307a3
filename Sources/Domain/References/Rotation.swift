/// Whether a reference can be asked on a day at all, whatever for, and what stands against it: the reasons of
/// ``Eligibility`` that do not hang on one request.
package struct Rotation: Hashable, Sendable {
    package let against: [Exclusion]

    package init(
        standing: Reference.Standing, pause: Availability.Pause?, limits: Limits, usage: Usage,
        account: Account.Standing, accountInQuarter: Int, accountLimit: Int?, lastEngagedOn: Day?,
        coolDownDays: Int, today: Day
    ) {
        var against: [Exclusion] = []
        if standing != .active { against.append(.notInProgram(standing)) }
        switch pause {
        case nil: break
        case .untilFurtherNotice: against.append(.paused(.untilFurtherNotice))
        case .until(let back): if today < back { against.append(.paused(.until(back))) }
        }
        if let off = usage.exhausted(limits, on: today) { against.append(.offRotation(off)) }
        if account != .good { against.append(.account(account)) }
        if let limit = accountLimit, accountInQuarter >= limit {
            against.append(
                .accountAtLimit(
                    OffRotation(
                        window: .quarter, taken: accountInQuarter, limit: limit,
                        until: today.startOfNextQuarter)))
        }
        if let last = lastEngagedOn, coolDownDays > 0, today < last.adding(days: coolDownDays) {
            against.append(.coolingDown(until: last.adding(days: coolDownDays)))
        }
        self.against = against
    }

    package init(of reference: Reference, workload: Workload, program: Program, today: Day) {
        self.init(
            standing: reference.standing, pause: reference.availability.pause, limits: reference.limits,
            usage: workload.usage, account: reference.account.standing,
            accountInQuarter: workload.accountInQuarter,
            accountLimit: reference.account.quarterLimit ?? program.accountQuarterLimit,
            lastEngagedOn: workload.lastEngagedOn, coolDownDays: program.coolDownDays, today: today)
    }

    package var isAvailable: Bool { against.isEmpty }

    /// The first reason in words, or that there is none.
    package var sentence: String { against.first?.sentence ?? "available" }
}
