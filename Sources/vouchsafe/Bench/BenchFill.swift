import Domain
import Foundation
import Store

/// Fills a tenant with a program of a given size: references at customers, requests at every step of their way.
struct BenchFill {
    let references: Int
    let requests: Int
    /// Requests that were written and not submitted, to be submitted by the benchmark.
    var drafts = 0
    let now: Date
    private static let chunk = 500
    private static let zone = TimeZone.gmt

    /// Whom to sign in as, and what there is to submit.
    struct Made: Sendable {
        var coordinator: Contact
        var ae: Contact
        /// The first draft and its edition; the others follow by number.
        var firstDraft: ID<Request>?
        var draftVersion = 0
    }

    func fill(_ tenant: TenantDatabase, passwordHash: String) async throws -> Made {
        let made = try await tenant.write { try people($0, passwordHash) }
        let accounts = try await tenant.write { transaction in
            try (0..<max(20, references / 2)).map {
                try account($0, Act(by: made.coordinator, at: now), transaction)
            }
        }
        try await inChunks(references, of: tenant) { number, transaction in
            try reference(number, accounts, Act(by: made.coordinator, at: now), transaction)
        }
        try await inChunks(requests, of: tenant) { number, transaction in
            try request(number, made, transaction)
        }
        var result = made
        if drafts > 0 {
            try await inChunks(drafts, of: tenant) { number, transaction in
                _ = try draft(requests + number, made.ae, at: now, transaction)
            }
            let ae = made.ae
            let first = try await tenant.write { [requests] transaction in
                let id = try transaction.draft(formKey: "bench-\(requests)", by: ae.id)
                return try id.flatMap { try transaction.request($0, ofAE: ae.id) }
            }
            result.firstDraft = first?.id
            result.draftVersion = first?.version ?? 0
        }
        // Nothing of this is to be sent.
        try await tenant.write { [now] in try $0.markWritten(before: now + 1) }
        return result
    }

    private func inChunks(
        _ count: Int, of tenant: TenantDatabase,
        _ body: @escaping @Sendable (Int, TenantTransaction) throws -> Void
    ) async throws {
        for first in stride(from: 0, to: count, by: Self.chunk) {
            try await tenant.write { transaction in
                for number in first..<min(first + Self.chunk, count) { try body(number, transaction) }
            }
        }
    }

    private func people(_ transaction: TenantTransaction, _ hash: String) throws -> Made {
        func person(_ name: String, _ role: Role) throws -> Contact {
            let mail = try Self.mail(name, at: "bench.example")
            let id = try transaction.add(name, mail: mail, role: role, timeZone: Self.zone, at: now)
            return Contact(id: id, name: name, mail: mail)
        }
        let coordinators = try ["Marta Keller", "Samir Haddad"].map { try person($0, .coordinator) }
        let aes = try (0..<20).map { try person("Seller Number\($0)", .ae) }
        for contact in [coordinators[0], aes[0]] { try transaction.setPasswordHash(hash, of: contact.id) }
        return Made(coordinator: coordinators[0], ae: aes[0])
    }

    static func mail(_ name: String, at domain: String) throws -> MailAddress {
        let local = name.lowercased().split(separator: " ").joined(separator: ".")
        guard let mail = MailAddress("\(local)@\(domain)") else {
            throw CommandFailure("No mail address can be made of “\(name)”.")
        }
        return mail
    }
}

/// The parts of a program, each told from its number: every size of program is the same at every making.
extension BenchFill {
    private static let words = [
        "Bed management", "Triage", "Store edge", "Field service", "Cold chain", "Billing",
    ]
    private static let rivals = ["Norvik Systems", "Ironbark Computing", "Halden Devices", "Quantyx"]
    private static let countries = ["US", "GB", "DE", "AT", "FR", "JP", "SE", "BR"]

    private func account(_ number: Int, _ act: Act, _ transaction: TenantTransaction) throws -> ID<Account> {
        var entry = AccountEntry(name: "Customer \(number)")
        entry.industries = [NAICS.all[number * 7 % NAICS.all.count]]
        entry.headcount = 40 + number * 97 % 20_000
        entry.headcountAtPurchase = 30 + number * 61 % 12_000
        entry.country = Self.countries[number % Self.countries.count]
        return try transaction.add(entry, act)
    }

    private func reference(
        _ number: Int, _ accounts: [ID<Account>], _ act: Act, _ transaction: TenantTransaction
    ) throws {
        var entry = ReferenceEntry(
            name: "Reference Number\(number)",
            mail: try Self.mail("reference \(number)", at: "customer.example"),
            account: accounts[number % accounts.count], tier: ID(Int64(number % 3 + 1)),
            availability: Availability(
                pause: nil, willingFor: [.phoneCall, .videoCall], weekdaysOff: [6, 7], daysOff: [],
                timeZone: Self.zone))
        entry.title = "Director of operations"
        entry.profile = Profile(
            useCases: [Self.words[number % 6], Self.words[number / 6 % 6]],
            competitorsEvaluated: [Self.rivals[number % 4]],
            languages: number % 3 == 0 ? ["en", "de"] : ["en"],
            seniority: Seniority.allCases[number % Seniority.allCases.count], function: "Operations")
        _ = try transaction.add(entry, act)
    }

    @discardableResult
    private func draft(
        _ number: Int, _ ae: Contact, at moment: Date, _ transaction: TenantTransaction
    ) throws -> ID<Request> {
        let today = Day(of: moment, in: Self.zone)
        var deal = OpportunityEntry(owner: ae.id, prospectName: "Prospect \(number)")
        deal.engagedOn = today
        let opportunity = try transaction.add(deal, at: moment)
        let prospect = Prospect(
            name: "Prospect \(number)", industry: NAICS.all[number * 5 % NAICS.all.count],
            headcount: 50 + number * 37 % 9000, country: Self.countries[number % 8],
            contactName: "Tom Berger",
            contactMail: try Self.mail("tom berger", at: "prospect\(number).example"),
            attendees: "Head of operations", seniority: .director, language: "en")
        let wish = Wish(
            prospect: prospect, evaluation: number % 2 == 0 ? .final : .evaluation,
            engagementType: number % 3 == 0 ? .videoCall : .phoneCall, count: number % 2 + 1,
            neededBy: today.adding(days: 10 + number % 20), useCases: [Self.words[number % 6]],
            competitors: [Self.rivals[number % 4]], product: "GTX Pro",
            wantsToLearn: "How long it took from the first site to the last", toAvoid: "")
        return try transaction.draft(
            wish, for: opportunity, by: ae, formKey: "bench-\(number)", at: moment)
    }

    /// One of the AE's is submitted; of ten, three are at the first step, three at the second, and four have asked.
    private func request(_ number: Int, _ made: Made, _ transaction: TenantTransaction) throws {
        let moment = now.addingTimeInterval(-Double(number % 200) * 3600)
        let today = Day(of: moment, in: Self.zone)
        let id = try draft(number, made.ae, at: moment, transaction)
        guard let draft = try transaction.request(id, ofAE: made.ae.id) else { return }
        try transaction.save(
            try draft.file(Act(by: made.ae, at: moment), owner: made.coordinator, today: today))
        guard number % 10 > 2, let filed = try transaction.request(id) else { return }
        let act = Act(by: made.coordinator, at: moment.addingTimeInterval(1800))
        try transaction.save(try filed.setCriteria(filed.criteria, act))
        guard number % 10 > 5, references > 0 else { return }
        try ask(number, id, act, today: today, transaction)
    }

    private func ask(
        _ number: Int, _ id: ID<Request>, _ act: Act, today: Day, _ transaction: TenantTransaction
    ) throws {
        guard let request = try transaction.request(id),
            let reference = try transaction.reference(ID(Int64(number * 3 % references + 1)))
        else { return }
        let engagement = try transaction.save(
            try request.shortlist(reference, among: try transaction.engagements(of: id), act: act))
        guard let match = try transaction.match(engagement) else { return }
        do {
            let ask = try match.ask(
                act, workload: try transaction.workload(of: reference.id, on: today),
                eligibility: try transaction.eligibility(of: match.request, on: today))
            try transaction.save(ask)
        } catch is Refusal {
            // At a limit: the request stays where the shortlist is.
            return
        }
    }
}
