/// Who may be asked at all for a request, on a day.
package struct Eligibility: Sendable {
    package let type: EngagementType
    package let prospectName: String
    /// The prospect's own account, where the sales system knows it.
    package let prospectAccount: ID<Account>?
    package let neededBy: Day
    package let today: Day
    package let coolDownDays: Int
    package let accountQuarterLimit: Int?

    package init(
        type: EngagementType, prospectName: String, prospectAccount: ID<Account>?, neededBy: Day, today: Day,
        coolDownDays: Int, accountQuarterLimit: Int?
    ) {
        self.type = type
        self.prospectName = prospectName
        self.prospectAccount = prospectAccount
        self.neededBy = neededBy
        self.today = today
        self.coolDownDays = coolDownDays
        self.accountQuarterLimit = accountQuarterLimit
    }

    package init(for request: Request, prospectAccount: ID<Account>?, program: Program, today: Day) {
        self.init(
            type: request.wish.engagementType, prospectName: request.wish.prospect.name,
            prospectAccount: prospectAccount, neededBy: request.wish.neededBy, today: today,
            coolDownDays: program.coolDownDays, accountQuarterLimit: program.accountQuarterLimit)
    }

    /// Every reason against asking this reference; empty when they may be asked.
    package func exclusions(of reference: Reference, workload: Workload) -> [Exclusion] {
        var found: [Exclusion] = []
        if reference.standing != .active { found.append(.notInProgram(reference.standing)) }
        if let pause = reference.availability.pause, reference.availability.isPaused(on: today) {
            found.append(.paused(pause))
        }
        if let off = workload.usage.exhausted(reference.limits, on: today) { found.append(.offRotation(off)) }
        if let limit = reference.account.quarterLimit ?? accountQuarterLimit,
            workload.accountInQuarter >= limit
        {
            found.append(
                .accountAtLimit(
                    taken: workload.accountInQuarter, limit: limit, until: today.startOfNextQuarter))
        }
        if !reference.availability.willingFor.contains(type) { found.append(.unwilling(type)) }
        if let missing = unavailability(of: reference) { found.append(missing) }
        if reference.account.standing != .good { found.append(.account(reference.account.standing)) }
        if competes(reference.account) { found.append(.competesWithProspect) }
        if isProspect(reference.account) { found.append(.isProspect) }
        if let last = workload.lastEngagedOn, coolDownDays > 0 {
            let free = last.adding(days: coolDownDays)
            if today < free { found.append(.coolingDown(until: free)) }
        }
        return found
    }

    private func unavailability(of reference: Reference) -> Exclusion? {
        let end = max(neededBy, today)
        // A pause is named by its own reason; here only days off count.
        let rested = Availability(
            pause: nil, willingFor: [], weekdaysOff: reference.availability.weekdaysOff,
            daysOff: reference.availability.daysOff, timeZone: reference.availability.timeZone)
        let next = rested.firstFreeDay(from: today)
        if let next, next <= end { return nil }
        return .unavailable(from: today, through: end, nextFree: next)
    }

    private func competes(_ account: Account) -> Bool {
        !prospectName.isEmpty && account.competesWith.contains { Name.isSame($0, prospectName) }
    }

    private func isProspect(_ account: Account) -> Bool {
        account.id == prospectAccount || (!prospectName.isEmpty && Name.isSame(account.name, prospectName))
    }
}
