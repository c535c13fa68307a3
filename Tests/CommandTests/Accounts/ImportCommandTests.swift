import Foundation
import Testing

@Suite struct `Files taken by a command` {
    /// What `--json` says, as far as the tests look.
    struct Report: Decodable {
        struct File: Decodable {
            let file: String
            let kind: String?
            let added: Int
            let updated: Int
            let unchanged: Int
            let refused: Int
            let fault: String?
            let problems: [Problem]
        }

        struct Problem: Decodable {
            let line: Int
            let column: String
            let value: String
            let reason: String
        }

        struct Figures: Decodable {
            let accounts: Int
            let opportunities: Int
            let won: Int
            let lost: Int
            let engaging: Int
            let prospecting: Int
            let winRate: String
            let wonMinor: Int64
            let lastClose: String?
        }

        let files: [File]
        let figures: Figures
    }

    // The export is not part of the repository; a clone without it has nothing to check the figures on.
    @Test(.enabled(if: Program.hasCRM, "needs the CRM files of ../shared/data"))
    func `of the vendor's CRM add up to its figures, and taken twice change nothing`() async throws {
        let program = try await Self.acme()
        defer { program.remove() }
        let names = [
            "sales_pipeline.csv", "accounts.csv", "data_dictionary.csv", "sales_teams.csv", "products.csv",
        ]
        let files = names.map { "\(Program.crm)/\($0)" }
        for round in 1...2 {
            let taken = try await program.run(["import", "acme"] + files + ["--json"])
            #expect(taken.code == 0, "\(taken.errors)")
            let report = try JSONDecoder().decode(Report.self, from: Data(taken.out.utf8))
            #expect(report.figures.accounts == 85)
            #expect(report.figures.opportunities == 8_800)
            #expect(report.figures.won == 4_238)
            #expect(report.figures.lost == 2_473)
            #expect(report.figures.engaging == 1_589)
            #expect(report.figures.prospecting == 500)
            #expect(report.figures.winRate == "63.15 %")
            #expect(report.figures.wonMinor == 1_000_553_400)
            #expect(report.figures.lastClose == "2017-12-31")
            #expect(report.files.map(\.added).reduce(0, +) == (round == 1 ? 8_927 : 0))
            #expect(report.files.map(\.unchanged).reduce(0, +) == (round == 1 ? 0 : 8_927))
            #expect(report.files.allSatisfy { $0.updated == 0 && $0.refused == 0 })
            #expect(report.files.filter { $0.kind == nil }.map(\.file) == ["data_dictionary.csv"])
        }
    }

    @Test func `are told apart by their columns, and rows that can't be taken are named`() async throws {
        let program = try await Self.acme()
        defer { program.remove() }
        let accounts = try Self.write(Self.accounts, "accounts.csv", in: program)
        let deals = try Self.write(Self.deals, "deals.csv", in: program)
        let taken = try await program.run("import", "acme", deals, accounts, "--json")
        #expect(taken.code == 0, "\(taken.errors)")
        let report = try JSONDecoder().decode(Report.self, from: Data(taken.out.utf8))
        #expect(report.files.map(\.kind) == ["accounts", "opportunities"])
        #expect(report.files.map(\.added) == [2, 2])
        #expect(report.files.map(\.refused) == [0, 1])
        let problem = try #require(report.files.last?.problems.first { $0.value == "31/31/2017" })
        #expect(problem.line == 4)
        #expect(problem.column == "close_date")
        #expect(!problem.reason.isEmpty)
        let told = try await program.run("import", "acme", deals)
        #expect(told.out.contains("deals.csv, line 4, close_date “31/31/2017”"))
        #expect(told.out.contains("win rate of closed deals"))
    }

    @Test func `as a trial say the same, and nothing is changed`() async throws {
        let program = try await Self.acme()
        defer { program.remove() }
        let accounts = try Self.write(Self.accounts, "accounts.csv", in: program)
        let before = try Self.content(program)
        let trial = try await program.run("import", "acme", accounts, "--dry-run", "--json")
        #expect(trial.code == 0, "\(trial.errors)")
        let report = try JSONDecoder().decode(Report.self, from: Data(trial.out.utf8))
        #expect(report.files.map(\.added) == [2])
        #expect(report.figures.accounts == 2)
        #expect(try Self.content(program) == before)
        #expect(
            try await program.run("import", "acme", accounts, "--dry-run").out.contains("Nothing is changed"))
    }

    @Test func `all or none of each, where that is asked for`() async throws {
        let program = try await Self.acme()
        defer { program.remove() }
        let deals = try Self.write(Self.deals, "deals.csv", in: program)
        let strict = try await program.run("import", "acme", deals, "--strict", "--json")
        #expect(strict.code == 1)
        let report = try JSONDecoder().decode(Report.self, from: Data(strict.out.utf8))
        #expect(report.figures.opportunities == 0)
        #expect(report.files.first?.fault != nil)
    }

    @Test(arguments: [
        ("nowhere.csv", "", "no such file"), ("empty.csv", "empty", "empty"),
        ("header.csv", "account,sector", "no rows"),
        ("odd.csv", "colour,taste\nred,sweet\n", "no list we know"),
        ("book.csv", "PK\u{3}\u{4}zip", "workbook"),
    ])
    func `with one among them that can't be read change nothing`(
        name: String, text: String, why: String
    ) async throws {
        let program = try await Self.acme()
        defer { program.remove() }
        let accounts = try Self.write(Self.accounts, "accounts.csv", in: program)
        var bad = program.folder + "/" + name
        if !text.isEmpty { bad = try Self.write(text == "empty" ? "" : text, name, in: program) }
        let before = try Self.content(program)
        let refused = try await program.run("import", "acme", accounts, bad)
        #expect(refused.code == 1)
        #expect(refused.errors.contains(why), "\(refused.errors)")
        #expect(refused.errors.contains(name))
        #expect(try Self.content(program) == before)
    }

    @Test func `are refused for a tenant that is not there, a kind that is none, or none at all`()
        async throws
    {
        let program = try await Self.acme()
        defer { program.remove() }
        let accounts = try Self.write(Self.accounts, "accounts.csv", in: program)
        #expect(try await program.run("import", "nobody", accounts).code == 1)
        #expect(try await program.run("import", "acme", accounts, "--kind", "horses").code == 64)
        #expect(try await program.run("import", "acme").code == 64)
        let mistaken = try await program.run("import", "acme", accounts, "--kind", "opportunities")
        #expect(mistaken.code == 1)
        #expect(mistaken.errors.contains("say which column holds"))
    }

    @Test func `beside a running server are seen there at once, and only written to the log`() async throws {
        let program = try await Self.acme()
        defer { program.remove() }
        let accounts = try Self.write(Self.accounts, "accounts.csv", in: program)
        let end = try await RunningServer.run(program) { server in
            // The server has the tenant open from here on.
            #expect(try Connection.get("/acme/sign-in", port: server.port).hasPrefix("HTTP/1.1 200"))
            let before = try Data(contentsOf: URL(filePath: program.data + "/tenants/acme.sqlite"))
            #expect(try await program.run("import", "acme", accounts).code == 0)
            let after = try Data(contentsOf: URL(filePath: program.data + "/tenants/acme.sqlite"))
            #expect(before == after, "a checkpoint is the server's to make")
        }
        #expect(end.code == 0)
        #expect(try await program.run("doctor").code == 0)
    }

    private static let accounts = """
        account,sector,year_established,revenue,employees,office_location,subsidiary_of
        Betatech,medical,1986,647.18,1185,Kenya,
        Cancity,retail,2001,718.62,2448,United States,
        """
    private static let deals = """
        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
        1C1I7A6R,Moses Frase,GTX Plus Basic,Cancity,Won,10/20/2016,03/01/2017,1054
        Z063OYW0,Darcel Schlecht,GTX Pro,Betatech,Lost,10/25/2016,03/11/2017,0
        EC4QE1BX,Darcel Schlecht,MG Special,Cancity,Won,10/25/2016,31/31/2017,50
        """

    private static func acme() async throws -> Program {
        let program = try Program()
        try await program.makeTenants("acme")
        return program
    }

    private static func write(_ text: String, _ name: String, in program: Program) throws -> String {
        let path = program.folder + "/" + name
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// All that the tenant's file and its log hold.
    private static func content(_ program: Program) throws -> [Data] {
        try ["", "-wal"].map { suffix in
            let path = program.data + "/tenants/acme.sqlite" + suffix
            return FileManager.default.fileExists(atPath: path)
                ? try Data(contentsOf: URL(filePath: path)) : Data()
        }
    }
}
