import Domain
import Foundation
import Store
import Testing

@testable import vouchsafe

@Suite struct `The demo` {
    /// Days on which calendars play tricks: a working afternoon, a Sunday night, the second day of a year and quarter.
    static let moments = ["2026-11-24T14:30:00Z", "2026-06-14T02:10:00Z", "2027-01-02T11:00:00Z"]

    @Test(arguments: moments) func `has requests at every step and ended in every way, whatever the day`(
        moment: String
    ) async throws {
        let demo = try await SeededDemo(at: moment)
        #expect(demo.refusals.isEmpty)
        for slug in try demo.slugs {
            let requests = try await demo.requests(slug)
            #expect(Set(requests.map(\.stage)) == Set(Request.Stage.allCases), "\(slug)")
            #expect(Set(requests.compactMap(\.ending)) == Set(Request.Ending.allCases), "\(slug)")
            let first = requests.compactMap(\.filedAt).min() ?? demo.now
            #expect(demo.now.timeIntervalSince(first) > 300 * 86_400)
            #expect(requests.compactMap(\.filedAt).allSatisfy { $0 <= demo.now })
        }
    }

    @Test(arguments: moments) func `asks nobody beyond a limit except with a reason on record`(
        moment: String
    ) async throws {
        let demo = try await SeededDemo(at: moment)
        for slug in try demo.slugs {
            let over = try await demo.overLimit(slug)
            let overridden = try await demo.overridden(slug)
            #expect(over.subtracting(overridden).isEmpty, "\(slug): \(over)")
            #expect(!overridden.isEmpty, "\(slug)")
        }
    }

    @Test func `has two programs with forty references and more, in three tiers and several industries`()
        async throws
    {
        let demo = try await SeededDemo(at: Self.moments[0])
        #expect(try demo.slugs.map(\.text) == ["acme", "carewell"])
        for slug in try demo.slugs {
            let references = try await demo.registry.withTenant(slug) {
                try await $0.read { try $0.references() }
            }
            #expect(references.count >= 40)
            #expect(Set(references.map(\.tier.name)) == ["Premier", "Active", "Occasional"])
            #expect(Set(references.flatMap(\.account.industries).map(\.sector)).count >= 5)
            #expect(Set(references.map(\.account.country)).count >= 6)
            #expect(references.contains { $0.takesNoRewards })
        }
    }

    @Test func `shows every kind of reason for not asking somebody`() async throws {
        let demo = try await SeededDemo(at: Self.moments[0])
        for slug in try demo.slugs {
            let reasons = try await demo.reasonsAgainst(slug)
            for expected in [
                "left the program", "invited, not joined yet", "paused until", "paused until further notice",
                "does not do this type", "renewal negotiation", "resting after the last engagement",
                "free from 1 January 2027",
            ] {
                #expect(reasons.contains { $0.contains(expected) }, "\(slug): \(expected)")
            }
        }
    }

    @Test func `has work that is late and work that is on time`() async throws {
        let demo = try await SeededDemo(at: Self.moments[0])
        for slug in try demo.slugs {
            let due = try await demo.registry.withTenant(slug) { tenant in
                try await tenant.read { try $0.queue(QueueFilter(), page: 1).rows.compactMap(\.dueAt) }
            }
            #expect(due.contains { $0 < demo.now }, "\(slug)")
            #expect(due.contains { $0 > demo.now }, "\(slug)")
        }
    }

    @Test func `is the same at every start on the same day`() async throws {
        let (one, other) = (
            try await SeededDemo(at: Self.moments[0]), try await SeededDemo(at: Self.moments[0])
        )
        for slug in try one.slugs {
            let (left, right) = (try await one.requests(slug), try await other.requests(slug))
            #expect(left == right)
        }
    }
}
