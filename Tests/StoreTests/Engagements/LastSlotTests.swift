import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `A reference's last slot` {
    /// A reference of tier Active (four a quarter) with three behind her, shortlisted on so many requests.
    private func scene(requests: Int) async throws -> (TenantFile, Contact, ID<Reference>, [ID<Engagement>]) {
        let file = try await TenantFile()
        let marta = try await file.person("Marta Keller", .coordinator)
        let priya = try await file.person("Priya Raman", .ae)
        let helen = try await file.reference("Helen Osei")
        try await file.past(helen, on: [5, 20, 40].map { TenantFile.today.startOfQuarter.adding(days: $0) })
        try await file.write { try $0.database.change("UPDATE program SET cool_down_days = 0") }
        var engagements: [ID<Engagement>] = []
        for number in 1...requests {
            let request = try await file.request(by: priya, owner: marta, prospect: "Prospect \(number)")
            engagements.append(try await file.shortlist(helen, on: request, by: marta))
        }
        return (file, marta, helen, engagements)
    }

    @Test func `goes to one of fifty coordinators who ask at once, and 49 are told why not`() async throws {
        let (file, marta, helen, engagements) = try await scene(requests: 50)
        let answers = await withTaskGroup(of: Result<Void, any Error>.self) { group in
            for engagement in engagements {
                group.addTask {
                    do { return .success(try await file.ask(engagement, by: marta)) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refusals = answers.compactMap { answer -> Refusal? in
            if case .failure(let error) = answer { error as? Refusal } else { nil }
        }
        #expect(answers.count - refusals.count == 1)
        #expect(refusals.count == 49)
        #expect(
            refusals.allSatisfy { $0.sentence.contains("at 4 of 4 this quarter; free from 1 April 2026") })

        let usage = try await file.read { try $0.workload(of: helen, on: TenantFile.today).usage }
        #expect(
            usage
                == Usage(
                    heldInMonth: 1, usedInQuarter: 3, heldInQuarter: 1, usedInYear: 3, heldInYear: 1))
    }

    @Test func `of a month goes to one of twenty who ask at once, and is there again the next month`()
        async throws
    {
        let (file, marta, helen, engagements) = try await scene(requests: 21)
        try await file.write {
            try $0.database.change(
                "UPDATE reference SET own_month_limit = 1, tier_id = 1 WHERE id = \(helen.number)")
            try $0.database.change("DELETE FROM past_engagement")
        }
        let refusals = await withTaskGroup(of: Refusal?.self) { group in
            for engagement in engagements.dropLast() {
                group.addTask {
                    do { try await file.ask(engagement, by: marta) } catch { return error as? Refusal }
                    return nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }.compactMap(\.self)
        }
        #expect(refusals.count == 19)
        #expect(
            refusals.allSatisfy { $0.sentence.contains("at 1 of 1 this month; free from 1 April 2026") })
        let april = TenantFile.today.startOfNextMonth
        let usage = try await file.read { try $0.workload(of: helen, on: april).usage }
        #expect(usage == Usage(heldInYear: 1))
    }

    @Test func `is free again after a decline`() async throws {
        let (file, marta, helen, engagements) = try await scene(requests: 2)
        try await file.ask(engagements[0], by: marta)
        try await file.write { transaction in
            let match = try #require(try transaction.match(engagements[0]))
            try transaction.save(
                try match.decline(Act(by: match.reference.contact, at: TenantFile.now), reason: "On leave"))
        }
        #expect(
            try await file.read { try $0.workload(of: helen, on: TenantFile.today).usage.heldInQuarter } == 0)
        try await file.ask(engagements[1], by: marta)
    }

    @Test func `can be exceeded only by an override, which stays on record`() async throws {
        let (file, marta, _, engagements) = try await scene(requests: 2)
        try await file.ask(engagements[0], by: marta)
        try await file.ask(engagements[1], by: marta, overriding: "She offered it herself")
        let kept = try await file.read {
            try $0.database.rows("SELECT reason, against FROM limit_override").map {
                [$0["reason"] as String, $0["against"]]
            }
        }
        #expect(kept == [["She offered it herself", "at 4 of 4 this quarter; free from 1 April 2026"]])
    }

    @Test func `counts next quarter's calls in next quarter`() async throws {
        let (file, _, helen, _) = try await scene(requests: 1)
        let april = TenantFile.today.startOfNextQuarter
        let usage = try await file.read { try $0.workload(of: helen, on: april).usage }
        #expect(usage == Usage(usedInQuarter: 0, heldInQuarter: 0, usedInYear: 3, heldInYear: 0))
    }
}
