import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A coordinator's page of tiers` {
    @Test func `shows limits, benefits, and members against the size aimed at`() async throws {
        try await AEScene.open { tom in
            try await tom.file()
            _ = try await tom.ask("Jonas Weber", at: "Alder Bank")
            let marta = try await tom.site.signedIn(as: .coordinator)
            let page = try await marta.get("/acme/coordinator/tiers").text
            for tier in DefaultTiers.all { #expect(page.contains("<h2>\(tier.name)</h2>")) }
            #expect(page.contains("1 of 15–20 aimed at: 14 to find"))
            #expect(page.contains("0 of 50 or more aimed at: 50 to find"))
            // Jonas holds one slot of six.
            #expect(page.contains("1 used of 6 this quarter"))
            #expect(page.contains("Credit of 5,000 USD a year"))
            #expect(page.contains(#"href="/acme/coordinator/references?tier=1""#))
            #expect(page.contains("No tier has been changed since the program began."))
        }
    }

    @Test func `says who changed a tier, when and how`() async throws {
        try await ProgramScene.open { scene in
            let now = scene.site.clock.now
            try await scene.write { transaction in
                let tier = try #require(try transaction.tiers().first)
                let change = try tier.change(
                    limits: Limits(quarter: 5, year: 8), benefits: tier.benefits, by: "Ada Ferreira", at: now)
                try transaction.save(try #require(change))
            }
            let page = try await scene.marta.get("/acme/coordinator/tiers").text
            #expect(page.contains("<strong>Ada Ferreira</strong> changed the tier Premier"))
            #expect(page.contains("6 → 5 calls a quarter"))
            #expect(page.contains(#"datetime="2026-03-02T10:30:00Z""#))
            #expect(page.contains("5 at most"))
        }
    }
}
