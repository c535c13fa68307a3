import Domain
import Testing

// The export is not part of the repository; a clone without ../shared/data has nothing to check the figures on.
@Suite(.enabled(if: CRMFiles.isThere, "needs the CRM files of ../shared/data"))
struct `The vendor's CRM export` {
    @Test func `has 85 accounts and none is refused`() throws {
        let reading = try CRMFiles.reading("accounts.csv")
        guard case .accounts(let rows) = reading.rows else {
            Issue.record("read as \(reading.kind)")
            return
        }
        #expect(rows.count == 85)
        #expect(reading.problems.isEmpty)
        #expect(reading.summary == "85 rows: 85 accounts can be taken, none is refused.")
        let acme = try #require(rows.first)
        #expect(acme.name == "Acme Corporation")
        #expect(acme.sector == "technolgy")
        #expect(acme.yearEstablished == 1996)
        #expect(acme.employees == 2822)
        #expect(acme.country == "United States")
        #expect(acme.parentName == nil)
        #expect(rows.filter { $0.parentName == "Acme Corporation" }.count == 4)
    }

    @Test func `counts revenue in millions`() throws {
        let reading = try CRMFiles.reading("accounts.csv")
        guard case .accounts(let rows) = reading.rows else {
            Issue.record("read as \(reading.kind)")
            return
        }
        #expect(reading.revenueUnit == .millions)
        #expect(rows.first?.revenue == Money(minor: 110_004_000_000, currency: "USD"))
        #expect(reading.notes.contains { $0.contains("read as millions") })
    }

    @Test func `names no sector or country that we do not know`() throws {
        let reading = try CRMFiles.reading("accounts.csv")
        #expect(reading.unmapped(ImportVocabulary()).isEmpty)
    }

    @Test func `has 8,800 opportunities that add up to its own figures`() throws {
        let reading = try CRMFiles.reading("sales_pipeline.csv")
        guard case .opportunities(let rows) = reading.rows else {
            Issue.record("read as \(reading.kind)")
            return
        }
        #expect(reading.problems.isEmpty)
        let figures = OpportunityFigures(rows)
        #expect(figures.total == 8_800)
        #expect(
            (figures.won, figures.lost, figures.engaging, figures.prospecting) == (4_238, 2_473, 1_589, 500))
        #expect(figures.wonMinor == 1_000_553_400)
        #expect(figures.lastClose == Day(year: 2017, month: 12, day: 31))
        #expect(figures.withoutAccount == 1_425)
        #expect(figures.withoutDates == 500)
        #expect(figures.withoutValue == 2_089)
        #expect(figures.closedWithoutDate == 0)
        #expect(
            reading.notes == [
                "1,425 opportunities have no account and will be taken without one.",
                "500 opportunities have no dates.", "2,089 opportunities have no value.",
            ])
    }

    @Test func `keeps the product written without its space and suggests the one with`() throws {
        let reading = try CRMFiles.reading("sales_pipeline.csv")
        guard case .products(let products) = try CRMFiles.reading("products.csv").rows,
            case .accounts(let accounts) = try CRMFiles.reading("accounts.csv").rows,
            case .salesTeams(let agents) = try CRMFiles.reading("sales_teams.csv").rows
        else {
            Issue.record("a file was not recognised")
            return
        }
        #expect(products.count == 7)
        let known = ImportVocabulary(
            products: products.map(\.name), accounts: accounts.map(\.name), agents: agents.map(\.name))
        #expect(
            reading.unmapped(known) == [
                UnmappedValue(subject: .product, text: "GTXPro", count: 1_480, suggestion: "GTX Pro")
            ])
    }

    @Test func `has 35 agents, five of whom own nothing`() throws {
        guard case .salesTeams(let agents) = try CRMFiles.reading("sales_teams.csv").rows,
            case .opportunities(let opportunities) = try CRMFiles.reading("sales_pipeline.csv").rows
        else {
            Issue.record("a file was not recognised")
            return
        }
        #expect(agents.count == 35)
        #expect(Set(agents.map(\.office)) == ["Central", "East", "West"])
        #expect(Set(agents.map(\.name)).subtracting(opportunities.compactMap(\.agentName)).count == 5)
    }

    @Test func `has a data dictionary that is not imported`() throws {
        let document = try CRMFiles.document("data_dictionary.csv")
        #expect(throws: ImportRefusal.dataDictionary) { try ImportKind.recognise(document) }
    }

    @Test func `agrees with our list of NAICS codes`() throws {
        let document = try CRMFiles.document("../naics-2022.csv")
        #expect(document.records.map(\.fields) == NAICS.all.map { [$0.code, $0.title] })
    }
}
