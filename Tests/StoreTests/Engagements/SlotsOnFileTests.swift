import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `Slots on file` {
    /// Marta, and Helen Osei (four a quarter) shortlisted for Priya's requests.
    private func scene(requests: Int) async throws -> (TenantFile, Contact, ID<Reference>, [ID<Engagement>]) {
        let file = try await TenantFile()
        let marta = try await file.person("Marta Keller", .coordinator)
        let priya = try await file.person("Priya Raman", .ae)
        let helen = try await file.reference("Helen Osei")
        var engagements: [ID<Engagement>] = []
        for number in 1...requests {
            let request = try await file.request(by: priya, owner: marta, prospect: "Prospect \(number)")
            engagements.append(try await file.shortlist(helen, on: request, by: marta))
        }
        return (file, marta, helen, engagements)
    }

    private func usage(of reference: ID<Reference>, _ file: TenantFile) async throws -> Usage {
        try await file.read { try $0.workload(of: reference, on: TenantFile.today).usage }
    }

    private func set(_ slots: TypeSlots, _ file: TenantFile, by marta: Contact) async throws {
        try await file.write { transaction in
            let edition = try transaction.settingsEdition()
            try transaction.save(
                try transaction.program().change(
                    .slots(slots), edition: edition, seen: edition, amounts: 0,
                    Act(by: marta, at: TenantFile.now)))
        }
    }

    @Test func `start with two for a site visit and for an event`() async throws {
        let (file, _, _, _) = try await scene(requests: 1)
        let slots = try await file.read { try $0.program().slots }
        #expect(slots == TypeSlots([.siteVisit: 2, .event: 2]))
    }

    @Test func `are counted as the program says at the time of the ask, and stay so`() async throws {
        let (file, marta, helen, engagements) = try await scene(requests: 2)
        try await set(TypeSlots([.phoneCall: 3]), file, by: marta)
        try await file.ask(engagements[0], by: marta)
        #expect(try await usage(of: helen, file).heldInQuarter == 3)
        let refusal = await #expect(throws: Refusal.self) {
            try await file.ask(engagements[1], by: marta)
        }
        #expect(refusal?.sentence.contains("would be at 6 of 4 this quarter") == true)
        try await set(TypeSlots(), file, by: marta)
        #expect(try await usage(of: helen, file).heldInQuarter == 3)
        try await file.ask(engagements[1], by: marta)
        #expect(try await usage(of: helen, file) == Usage(heldInMonth: 4, heldInQuarter: 4, heldInYear: 4))
    }

    @Test func `stay held when the tier's limit is lowered beneath them, and the call can still be booked`()
        async throws
    {
        let (file, marta, helen, engagements) = try await scene(requests: 3)
        try await file.ask(engagements[0], by: marta)
        try await file.ask(engagements[1], by: marta)
        try await file.write { transaction in
            let tier = try #require(try transaction.reference(helen)).tier
            let change = try tier.change(
                limits: Limits(quarter: 1, year: 1), benefits: tier.benefits, by: "Ada", at: TenantFile.now)
            try transaction.save(try #require(change))
        }
        await #expect(throws: Refusal.self) { try await file.ask(engagements[2], by: marta) }
        let time = TenantFile.now.addingTimeInterval(86_400)
        try await file.write { transaction in
            let asked = try #require(try transaction.match(engagements[0]))
            try transaction.save(try asked.accept(Act(by: asked.reference.contact, at: TenantFile.now)))
            let match = try #require(try transaction.match(engagements[0]))
            let day = TenantFile.today.adding(days: 1)
            try transaction.save(
                try match.book(
                    Act(by: marta, at: TenantFile.now), at: time, minutes: 30,
                    workload: try transaction.workload(of: helen, on: day, leavingOut: engagements[0]),
                    on: day))
        }
        #expect(try await usage(of: helen, file) == Usage(heldInMonth: 2, heldInQuarter: 2, heldInYear: 2))
    }

    @Test func `are free after the prospect missed the call, and the rest is kept whatever becomes of it`()
        async throws
    {
        let (file, marta, helen, engagements) = try await scene(requests: 1)
        try await file.ask(engagements[0], by: marta)
        let id = engagements[0]
        let call = TenantFile.now.addingTimeInterval(3600)
        let later = Act(by: marta, at: TenantFile.now.addingTimeInterval(7200))
        try await file.write { transaction in
            func match() throws -> Match { try #require(try transaction.match(id)) }
            try transaction.save(try match().accept(Act(by: marta, at: TenantFile.now, onBehalf: true)))
            try transaction.save(
                try match().book(
                    Act(by: marta, at: TenantFile.now), at: call, minutes: 30, workload: .none,
                    on: TenantFile.today))
            try transaction.save(try match().miss(later, absent: .prospect))
        }
        let missed = try await file.read { try $0.workload(of: helen, on: TenantFile.today) }
        #expect(missed.usage == .none)
        #expect(missed.lastEngagedOn == TenantFile.today)
        try await file.write { transaction in
            let match = try #require(try transaction.match(id))
            try transaction.save(try match.cancel(later, reason: "They decided without it"))
        }
        let cancelled = try await file.read { try $0.workload(of: helen, on: TenantFile.today) }
        #expect(cancelled.lastEngagedOn == TenantFile.today)
        let row = try await file.read { snapshot in
            try snapshot.database.row(
                """
                \(ReferenceStandings(today: TenantFile.today).sql)
                SELECT now, engaged_on FROM standing WHERE id = \(helen.number)
                """
            ).map { [$0["now"] as String, $0["engaged_on"]] }
        }
        #expect(row == ["resting", TenantFile.today.iso])
    }

    @Test func `of what was imported count as its type does`() async throws {
        let (file, _, helen, _) = try await scene(requests: 1)
        try await file.write { transaction in
            try transaction.database.change(
                """
                INSERT INTO past_engagement (reference_id, engagement_type, took_place_on, slots)
                VALUES (\(helen.number), 'event', \(TenantFile.today.adding(days: -30).iso), 2)
                """)
        }
        #expect(try await usage(of: helen, file) == Usage(usedInQuarter: 2, usedInYear: 2))
    }
}

@Suite struct `Overrides` {
    @Test func `are counted by the quarter, beside the asks there were`() async throws {
        let file = try await TenantFile()
        let marta = try await file.person("Marta Keller", .coordinator)
        let priya = try await file.person("Priya Raman", .ae)
        let helen = try await file.reference("Helen Osei", ownQuarter: 1)
        for number in 1...3 {
            let request = try await file.request(by: priya, owner: marta, prospect: "Prospect \(number)")
            let engagement = try await file.shortlist(helen, on: request, by: marta)
            try await file.ask(engagement, by: marta, overriding: number == 1 ? "" : "She offered it")
        }
        let counts = try await file.read { try $0.overrideCounts(quarters: 2, until: TenantFile.today) }
        let first = TenantFile.today.startOfQuarter
        #expect(
            counts == [
                OverrideCount(quarter: first, overrides: 2, references: 1, asks: 3),
                OverrideCount(
                    quarter: first.adding(days: -1).startOfQuarter, overrides: 0, references: 0, asks: 0),
            ])
    }
}
