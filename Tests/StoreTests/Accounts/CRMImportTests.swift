import Domain
import Foundation
import Testing

@testable import Store

// The export is not part of the repository; a clone without ../shared/data has nothing to check the figures on.
@Suite(.enabled(if: TenantFile.hasCRM, "needs the CRM files of ../shared/data"))
struct `The vendor's CRM export, taken` {
    private static let files = [
        "products.csv", "sales_teams.csv", "accounts.csv", "sales_pipeline.csv",
    ]

    @Test func `adds up to its own figures, and taken twice changes nothing`() async throws {
        let file = try await TenantFile()
        for name in Self.files { try await file.takeCRM(name) }
        #expect(try await file.count("SELECT count(*) FROM account") == 85)
        #expect(try await file.count("SELECT count(*) FROM sales_agent") == 35)
        #expect(try await file.count("SELECT count(*) FROM product WHERE is_listed = 1") == 7)
        let figures = try await file.read { try $0.pipelineFigures() }
        #expect(figures.won == 4_238)
        #expect(figures.lost == 2_473)
        #expect(figures.engaging == 1_589)
        #expect(figures.prospecting == 500)
        #expect(figures.total == 8_800)
        #expect(figures.winRate == "63.15 %")
        #expect(figures.wonMinor == 1_000_553_400)
        #expect(figures.lastClose == Day(year: 2017, month: 12, day: 31))
        #expect(try await file.count("SELECT count(*) FROM opportunity WHERE account_id IS NULL") == 1_425)

        for name in Self.files {
            let again = try await file.takeCRM(name)
            #expect(again.tally.added == 0)
            #expect(again.tally.updated == 0)
            #expect(again.tally.unchanged == again.total)
        }
        #expect(try await file.count("SELECT count(*) FROM opportunity") == 8_800)
    }

    @Test func `gives accounts the industry of their sector, the misspelt one included`() async throws {
        let file = try await TenantFile()
        try await file.takeCRM("accounts.csv")
        let technology = try await file.count(
            """
            SELECT count(*) FROM account JOIN account_industry ON account_id = account.id
            WHERE sector = 'technolgy' AND naics = '5415'
            """)
        #expect(technology == 12)
        #expect(try await file.read { try $0.unmappedSectors() }.isEmpty)
        #expect(try await file.count("SELECT count(*) FROM account WHERE country = ''") == 0)
    }

    @Test func `keeps a product spelled differently until it is joined`() async throws {
        let file = try await TenantFile()
        let helen = try await file.person("Helen Osei", .coordinator)
        for name in Self.files { try await file.takeCRM(name) }
        let unlisted = try #require(try await file.read { try $0.unlistedProducts() }.first)
        #expect(unlisted.product.name == "GTXPro")
        #expect(unlisted.opportunities == 1_480)
        let target = try #require(unlisted.suggestion)
        #expect(target.name == "GTX Pro")
        try await file.write {
            try $0.join(unlisted.product.id, to: target.id, Act(by: helen, at: TenantFile.now))
        }
        let joined = """
            SELECT count(*) FROM opportunity JOIN product ON product.id = product_id WHERE product.name = 'GTX Pro'
            """
        #expect(try await file.count(joined) == 1_480)
        let again = try await file.takeCRM("sales_pipeline.csv")
        #expect(again.tally == ImportTally(unchanged: 8_800))
        #expect(try await file.count(joined) == 1_480)
        #expect(try await file.read { try $0.unlistedProducts() }.isEmpty)
        try await file.write { try $0.split(spelling: "GTXPro", Act(by: helen, at: TenantFile.now)) }
        #expect(try await file.count(joined) == 0)
        #expect(try await file.read { try $0.unlistedProducts() }.map(\.opportunities) == [1_480])
    }
}
