import Domain
import Testing

@Suite struct `The columns of a file` {
    @Test(arguments: [
        (
            "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
            ImportKind.accounts, 7
        ),
        (
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
            .opportunities, 8
        ),
        ("sales_agent,manager,regional_office", .salesTeams, 3), ("product,series,sales_price", .products, 3),
        ("Account Name,Industry,Annual Revenue,Employees,Billing Country,Parent Account", .accounts, 6),
        ("Company name,Industry,Annual Revenue,Number of Employees,Country/Region", .accounts, 5),
        (
            "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Close Date,Created Date",
            .opportunities, 8
        ),
        ("Deal Name,Deal Stage,Close Date,Deal owner,Amount", .opportunities, 5),
        ("Name,Account,Mail,Tier,Engagement types,Past engagements", .references, 6),
        ("Full Name,Company Name,E-Mail Address,Job Title,Date,Type", .references, 6),
        ("Product Name,List Price (EUR)", .products, 2),
    ])
    func `tell what it lists`(header: String, kind: ImportKind, known: Int) throws {
        let document = try CSVDocument([UInt8]((header + "\n").utf8))
        #expect(try ImportKind.recognise(document) == kind)
        #expect(ColumnMapping(recognising: document.header, as: kind).columns.count == known)
    }

    @Test func `are refused by name when they are of nothing we know`() throws {
        let document = try CSVDocument([UInt8]("colour,weight\nred,5\n".utf8))
        #expect(throws: ImportRefusal.unrecognised(columns: ["colour", "weight"])) {
            try ImportKind.recognise(document)
        }
    }

    @Test(arguments: [
        "accounts,,sales_teams\nproduct,,x\n", "Table,Field,Description\naccounts,sector,Industry\n",
    ])
    func `are recognised as a data dictionary`(text: String) throws {
        let document = try CSVDocument([UInt8](text.utf8))
        #expect(throws: ImportRefusal.dataDictionary) { try ImportKind.recognise(document) }
    }

    @Test func `can be chosen by hand and kept as text`() throws {
        var mapping = ColumnMapping(recognising: ["firma", "branche", "country"], as: .accounts)
        #expect(mapping.missing == [.name])
        mapping.set(.name, to: 0)
        mapping.set(.sector, to: 1)
        mapping.set(.country, to: nil)
        mapping.set(.mail, to: 2)
        #expect(mapping.missing.isEmpty)
        #expect(mapping.text == "name=0,sector=1")
        #expect(ColumnMapping(text: mapping.text, kind: .accounts, columnCount: 3) == mapping)
    }

    @Test(arguments: ["name=3", "name=-1", "name=x", "mail=0", "name=0,name=1", "name", "nonsense=1"])
    func `are refused as text that does not fit the file`(text: String) {
        #expect(ColumnMapping(text: text, kind: .accounts, columnCount: 3) == nil)
    }

    @Test func `must hold what the kind needs`() throws {
        let document = try CSVDocument([UInt8]("name,mail\nHelen,helen@example.com\n".utf8))
        let mapping = ColumnMapping(recognising: document.header, as: .references)
        #expect(throws: ImportRefusal.missingColumns(kind: .references, labels: ["account"])) {
            try ImportReading(document, mapping: mapping)
        }
    }

    @Test func `must have rows beneath them`() throws {
        let document = try CSVDocument([UInt8]("product,price\n".utf8))
        let mapping = ColumnMapping(recognising: document.header, as: .products)
        #expect(throws: ImportRefusal.headerOnly) { try ImportReading(document, mapping: mapping) }
    }
}
