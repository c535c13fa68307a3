import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Ana Ruiz, a reference in the tier Active, and Marta who looks after the program.
struct BenefitScene: Sendable {
    let file: TenantFile
    let marta: Contact
    let ana: ID<Reference>

    init(tier: Int = 1) async throws {
        file = try await TenantFile()
        marta = try await file.person("Marta Keller", .coordinator)
        ana = try await file.reference("Ana Ruiz", tier: tier)
        try await review()
    }

    func review(at now: Date = TenantFile.now) async throws {
        let ana = ana
        try await file.write { try $0.reviewBenefits(of: ana, at: now) }
    }

    func grants() async throws -> [BenefitGrant] {
        let ana = ana
        return try await file.read { try $0.benefitGrants(of: ana) }
    }

    func grant(_ title: String) async throws -> BenefitGrant {
        try #require(try await grants().last { $0.title == title })
    }

    func move(to tier: Int, at now: Date = TenantFile.now) async throws {
        let (ana, marta) = (ana, marta)
        try await file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            let tier = try transaction.tiers()[tier]
            guard tier.id != reference.tier.id else { return }
            try transaction.save(
                try reference.move(
                    to: tier, seen: reference.tier.id, reason: "", tells: false, Act(by: marta, at: now)))
        }
    }

    func deliver(_ grant: BenefitGrant, at now: Date = TenantFile.now) async throws {
        let (ana, marta) = (ana, marta)
        try await file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            try transaction.save(
                try grant.deliver(
                    to: reference, Act(by: marta, at: now), note: "", seen: grant.mark,
                    today: try transaction.today(at: now)))
        }
    }

    func reverse(_ grant: BenefitGrant, at now: Date = TenantFile.now) async throws {
        let (ana, marta) = (ana, marta)
        try await file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            try transaction.save(
                try grant.reverse(
                    of: reference, Act(by: marta, at: now), reason: "Not theirs", seen: grant.mark,
                    today: try transaction.today(at: now)))
        }
    }

    /// Ana's word on something granted; a word that a rule refuses is "refused".
    func wish(
        _ word: String, _ grant: BenefitGrant, amount: Int64?, at now: Date
    ) async throws -> String {
        let (ana, marta) = (ana, marta)
        do {
            try await file.write { transaction in
                let reference = try #require(try transaction.reference(ana))
                let (act, today) = (Act(by: reference.contact, at: now), try transaction.today(at: now))
                let change =
                    switch word {
                    case "claim":
                        try grant.claim(
                            by: reference, act, amount: amount, seen: grant.mark, today: today, to: [marta])
                    case "decline":
                        try grant.decline(by: reference, act, seen: grant.mark, today: today, to: [marta])
                    default:
                        try grant.donate(
                            by: reference, act, amount: amount, seen: grant.mark, today: today,
                            isAllowed: true, to: [marta])
                    }
                try transaction.save(change)
            }
        } catch is Refusal {
            return "refused"
        }
        return word
    }

    func leave(at now: Date) async throws {
        let (ana, marta) = (ana, marta)
        try await file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            guard reference.standing == .active else { return }
            try transaction.save(
                try reference.leave(Act(by: marta, at: now), reason: "Another job", open: []))
        }
    }

    func join(at now: Date) async throws {
        let (ana, marta) = (ana, marta)
        try await file.write { transaction in
            let reference = try #require(try transaction.reference(ana))
            guard reference.standing == .left else { return }
            try transaction.save(
                try reference.join(Act(by: marta, at: now), today: try transaction.today(at: now)))
        }
    }

    @discardableResult
    func work(at now: Date) async throws -> TenantWork.Round {
        try await file.registry.withTenant(TenantFile.slug) { try await TenantWork($0, at: now).run() }
    }
}
