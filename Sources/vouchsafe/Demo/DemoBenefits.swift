import Domain
import Foundation
import Store

/// What became of the benefits of the demo's references over the last year: most are handed over in time, some credits are claimed,
/// some things are declined, and the latest are still to do.
struct DemoBenefits {
    let tenant: TenantTransaction
    let now: Date
    let zone: TimeZone
    let coordinator: Contact
    let references: [ID<Reference>: Reference]

    /// How long ago references last claimed something.
    private static let latest: TimeInterval = 4 * 86_400

    /// The first of every month of the last year, and some days ago.
    var moments: [Date] {
        var day = Day(of: now, in: zone).adding(days: -400).startOfNextMonth
        var all: [Date] = []
        while day.moment(minute: 11 * 60, in: zone) < now {
            all.append(day.moment(minute: 11 * 60, in: zone))
            day = day.startOfNextMonth
        }
        return (all + [now - Self.latest]).sorted()
    }

    init(_ tenant: TenantTransaction, now: Date, zone: TimeZone, coordinator: Contact) throws {
        self.tenant = tenant
        self.now = now
        self.zone = zone
        self.coordinator = coordinator
        let able = try tenant.references().filter { $0.standing == .active && !$0.takesNoRewards }
        references = Dictionary(uniqueKeysWithValues: able.map { ($0.id, $0) })
    }

    /// Lets one program's references give what they have to charity.
    func allowDonations() throws {
        var benefits = try tenant.program().benefits
        benefits.allowsDonation = true
        let edition = try tenant.settingsEdition()
        try tenant.save(
            try tenant.program().change(
                .benefits(benefits), edition: edition, seen: edition, amounts: 0,
                Act(by: coordinator, at: now - 300 * 86_400)))
    }

    /// What references and coordinator do in a month.
    func look(at moment: Date) throws {
        let today = Day(of: moment, in: zone)
        for grant in try tenant.openBenefitGrants() {
            guard let reference = references[grant.reference] else { continue }
            try look(at: grant, of: reference, at: moment, today)
        }
    }

    private func look(
        at grant: BenefitGrant, of reference: Reference, at moment: Date, _ today: Day
    ) throws {
        let dice = Int(grant.id.number * 37 % 100)
        let age = grant.promise.grantedOn.days(until: today)
        let isLatest = moment >= now - Self.latest
        // Every sixth reference is forgotten when it comes to handing over, as happens.
        let isForgotten = reference.id.number % 6 == 1 && moment > now - 365 * 86_400
        if grant.balance.owed > 0 {
            if !isLatest, !isForgotten { try deliver(grant, to: reference, at: moment, today) }
            return
        }
        switch grant.kind {
        case .creditAYear:
            if dice < 70, age >= dice * 4, !isLatest || dice % 3 == 0 {
                try claim(grant, by: reference, dice, at: moment, today)
            }
        case .recurringEvent:
            let isNear = grant.dueOn.map { today.days(until: $0) < 35 } ?? false
            if isNear, dice < 12 {
                let act = Act(by: reference.contact, at: moment)
                try tenant.save(
                    try grant.decline(
                        by: reference, act, seen: grant.mark, today: today, to: [coordinator]))
            } else if isNear, dice < 90, !isLatest, !isForgotten {
                try deliver(grant, to: reference, at: moment, today)
            }
        case .earlyAccess, .perCall, .standing, .oneOff:
            if dice < 92, !isLatest, !isForgotten { try deliver(grant, to: reference, at: moment, today) }
        }
    }

    private func claim(
        _ grant: BenefitGrant, by reference: Reference, _ dice: Int, at moment: Date, _ today: Day
    ) throws {
        let part = Int64(dice % 4 + 1) * 100_000
        try tenant.save(
            try grant.claim(
                by: reference, Act(by: reference.contact, at: moment),
                amount: min(part, grant.balance.free),
                seen: grant.mark, today: today, to: [coordinator]))
    }

    private func deliver(
        _ grant: BenefitGrant, to reference: Reference, at moment: Date, _ today: Day
    ) throws {
        try tenant.save(
            try grant.deliver(
                to: reference, Act(by: coordinator, at: moment + 3600), note: Self.note(grant),
                seen: grant.mark,
                today: today))
    }

    private static func note(_ grant: BenefitGrant) -> String {
        switch grant.kind {
        case .creditAYear: "Credit note \(4000 + grant.id.number)"
        case .recurringEvent: "Was there"
        case .earlyAccess: "In the preview group"
        case .perCall: "Sent by post"
        case .standing, .oneOff: ""
        }
    }
}
