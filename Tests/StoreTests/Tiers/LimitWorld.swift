import Domain
import Foundation
import GRDB
import SeededRandom
import Synchronization

@testable import Store

/// A tenant with two companies and five references, in which several people do one thing after the other at the same
/// time. Every step is judged in its own transaction by a recount.
final class LimitWorld: Sendable {
    let file: TenantFile
    let coordinators: [Contact]
    let ae: Contact
    private let clock: Mutex<Date>
    private let record = Mutex(LimitRecord())

    private static let zones = [
        "Europe/Vienna", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati",
    ]

    init(_ random: inout SeededRandom) async throws {
        file = try await TenantFile()
        coordinators = [
            try await file.person("Marta Keller", .coordinator),
            try await file.person("Jonas Weber", .coordinator),
        ]
        ae = try await file.person("Priya Raman", .ae)
        let start = TenantFile.now.addingTimeInterval(Double(random.number(0...365 * 24)) * 3600)
        clock = Mutex(start)
        let zone = random.pick(Self.zones)
        let tiers = (0..<5).map { _ in random.number(0...2) }
        let days = (0..<5).map { _ in random.number(1...200) }
        try await file.write { [coordinators, ae] transaction in
            let act = Act(by: coordinators[0], at: start)
            try transaction.database.change("UPDATE program SET time_zone = \(zone), cool_down_days = 0")
            for (number, name) in ["Helen Osei", "Nadia Brandt", "Omar Haddad", "Li Wen", "Rosa Diaz"]
                .enumerated()
            {
                let company = number < 3 ? "Northwind Hospital" : "Alder Bank"
                let known: Int64? = try transaction.database.value(
                    "SELECT id FROM account WHERE name = \(company)")
                let account = try known.map { ID($0) } ?? transaction.add(AccountEntry(name: company), act)
                let mail = "reference.\(number)@customer.test"
                var entry = ReferenceEntry(
                    name: name, mail: MailAddress(mail) ?? act.by.mail, account: account,
                    tier: ID(Int64(tiers[number] + 1)),
                    availability: Availability(
                        pause: nil, willingFor: Set(EngagementType.allCases), weekdaysOff: [], daysOff: [],
                        timeZone: TenantFile.vienna))
                entry.joinedOn = TenantFile.today
                let id = try transaction.add(entry, act)
                try transaction.database.change(
                    """
                    INSERT INTO past_engagement (reference_id, engagement_type, took_place_on, slots)
                    VALUES (\(id.number), 'event', \(Day(of: start, in: .gmt).adding(days: -days[number]).iso), 2)
                    """)
            }
            let taking = LimitStepTaking(
                transaction: transaction, coordinator: coordinators[0], ae: ae, now: start)
            for type in [EngagementType.phoneCall, .videoCall, .siteVisit, .phoneCall] {
                try taking.take(.file(type))
            }
        }
    }

    static func file(
        _ type: EngagementType, by ae: Contact, owner: Contact, at now: Date, _ transaction: TenantTransaction
    ) throws -> ID<Request> {
        let today = try transaction.today(at: now)
        var deal = OpportunityEntry(owner: ae.id, prospectName: "Lakeside Clinic")
        deal.engagedOn = today
        let wish = Wish(
            prospect: Prospect(
                name: "Lakeside Clinic", industry: nil, headcount: nil, country: "", contactName: "",
                contactMail: nil, attendees: "", seniority: nil, language: ""), evaluation: .final,
            engagementType: type, count: 3, neededBy: today.adding(days: 20), useCases: [], competitors: [],
            product: "", wantsToLearn: "", toAvoid: "")
        let id = try transaction.draft(
            wish, for: try transaction.add(deal, at: now), by: ae, formKey: UUID().uuidString, at: now)
        guard let draft = try transaction.request(id, ofAE: ae.id) else {
            throw Refusal(.notFound, "no draft")
        }
        try transaction.save(try draft.file(Act(by: ae, at: now), owner: owner, today: today))
        return id
    }

    var outcome: LimitRecord { record.withLock { $0 } }

    /// Takes a number of steps, chosen by what is there at the time as a person at a page would choose.
    func walk(_ count: Int, _ random: inout SeededRandom) async throws {
        for _ in 0..<count {
            let sight = try await file.read { try LimitSight($0.database) }
            try await take(sight.step(zones: Self.zones, &random), by: random.pick(coordinators))
        }
    }

    func take(_ step: LimitStep, by coordinator: Contact) async throws {
        if case .wait(let days) = step { clock.withLock { $0 += Double(days) * 86_400 } }
        do {
            try await file.write { [self] transaction in
                let now = clock.withLock { $0 }
                let before = try LimitRecount(transaction.database)
                try LimitStepTaking(transaction: transaction, coordinator: coordinator, ae: ae, now: now)
                    .take(step)
                let after = try LimitRecount(transaction.database)
                let faults = try after.faults(since: before) + differences(after, transaction, at: now)
                record.withLock { $0.add(step, at: now, lowered: after.over, faults: faults) }
            }
        } catch let refusal as Refusal {
            record.withLock { $0.add(refusal) }
        }
    }

    /// Where what the product counts today is not what the recount counts.
    private func differences(
        _ recount: LimitRecount, _ transaction: TenantTransaction, at now: Date
    ) throws -> [String] {
        let today = try transaction.today(at: now)
        let windows = LimitRecount.windows(of: today.iso)
        return try transaction.workloads(on: today).flatMap { reference, workload -> [String] in
            func count(_ counts: [LimitRecount.Key: Int], _ window: Int) -> Int {
                counts[LimitRecount.Key(whose: reference.number, window: windows[window])] ?? 0
            }
            let account = recount.accounts[reference.number] ?? 0
            let ofAccount = recount.ofAccounts[LimitRecount.Key(whose: account, window: windows[1])] ?? 0
            let said = [
                workload.usage.inQuarter, workload.usage.inYear, workload.usage.heldInQuarter,
                workload.usage.heldInYear, workload.accountInQuarter, workload.usage.inMonth,
                workload.usage.heldInMonth,
            ]
            let counted = [
                count(recount.taken, 1), count(recount.taken, 0), count(recount.held, 1),
                count(recount.held, 0), ofAccount, count(recount.taken, 2), count(recount.held, 2),
            ]
            return said == counted ? [] : ["reference \(reference) is said to have \(said), not \(counted)"]
        }
    }
}
