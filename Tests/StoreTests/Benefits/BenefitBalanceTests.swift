import Domain
import Foundation
import GRDB
import SeededRandom
import Testing

@testable import Store

@Suite struct `A balance of benefits` {
    @Test(arguments: 1...8)
    func `is the sum of its entries, whatever was done in whatever order`(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let scene = try await BenefitScene(tier: random.number(0...2))
        try await scene.file.write { try $0.database.execute(sql: "UPDATE program SET erase_days = 1095") }
        var now = TenantFile.now
        var done: [String: Int] = [:]
        for _ in 1...40 {
            now += Double(random.number(0...40)) * 86_400
            let step = try await attempt(scene, at: now, &random)
            done[step, default: 0] += 1
            try await check(scene, "seed \(seed), \(step) at \(now)")
        }
        let granted = try await scene.grants()
        #expect(granted.count > 3 && done.count > 4, "a walk that did too little: \(done)")
        // Looking again the same day finds nothing more to do.
        try await scene.review(at: now)
        let settled = try await scene.grants()
        try await scene.review(at: now)
        #expect(try await scene.grants() == settled)
    }

    /// Takes a step; one that a rule refuses changes nothing.
    private func attempt(
        _ scene: BenefitScene, at now: Date, _ random: inout SeededRandom
    ) async throws -> String {
        do {
            return try await take(random.number(0...99), scene, at: now, &random)
        } catch is Refusal {
            return "refused"
        }
    }

    private func take(
        _ dice: Int, _ scene: BenefitScene, at now: Date, _ random: inout SeededRandom
    ) async throws -> String {
        let grants = try await scene.grants()
        switch dice {
        case 0..<20:
            try await scene.move(to: random.number(0...2), at: now)
            return "move"
        case 20..<50:
            guard let grant = pick(grants.filter { $0.balance.open > 0 }, &random) else { return "nothing" }
            try await scene.deliver(grant, at: now)
            return "deliver"
        case 50..<65:
            let some = grants.filter { $0.balance.open > 0 || $0.standing == .delivered }
            guard let grant = pick(some, &random) else { return "nothing" }
            try await scene.reverse(grant, at: now)
            return "reverse"
        case 65..<70:
            try await scene.leave(at: now)
            return "leave"
        case 70..<80:
            try await scene.join(at: now)
            return "join"
        case 80..<90:
            let some = grants.filter { $0.balance.free > 0 }
            guard let grant = pick(some, &random) else { return "nothing" }
            let amount = grant.kind == .creditAYear ? Int64(random.number(1...Int(grant.balance.free))) : nil
            return try await scene.wish(
                random.pick(["claim", "decline", "donate"]), grant, amount: amount, at: now)
        default:
            try await scene.work(at: now)
            return "work"
        }
    }

    private func pick(_ grants: [BenefitGrant], _ random: inout SeededRandom) -> BenefitGrant? {
        grants.isEmpty ? nil : random.pick(grants)
    }

    private func check(_ scene: BenefitScene, _ comment: String) async throws {
        let ana = scene.ana
        let (grants, entries, sums) = try await scene.file.read { snapshot in
            let grants = try snapshot.benefitGrants(of: ana)
            return (
                grants, try grants.map { try snapshot.benefitEntries(of: $0.id) },
                try snapshot.benefitSums(of: ana)
            )
        }
        var folded: [String: BenefitBalance] = [:]
        for (grant, lines) in zip(grants, entries) {
            let fold = BenefitBalance(of: lines)
            #expect(fold == grant.balance, "\(comment): \(grant.title)")
            #expect(lines.first?.kind == .granted && lines.first?.free == grant.promise.amount)
            let currency = grant.promise.currency ?? ""
            let before = folded[currency] ?? BenefitBalance()
            folded[currency] = BenefitBalance(
                free: before.free + fold.free, owed: before.owed + fold.owed,
                delivered: before.delivered + fold.delivered)
        }
        #expect(folded == sums, "\(comment)")
    }
}
