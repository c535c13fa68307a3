import Domain
import Foundation
import Store
import Testing

@Suite struct `A tenant made by a command` {
    @Test func `is there, and its first coordinator has an address to sign in at`() async throws {
        let program = try Program()
        defer { program.remove() }
        let made = try await program.run(
            "tenant", "create", "acme", "--name", "Acme Hardware", "--time-zone", "Europe/Vienna",
            "--currency",
            "EUR", "--coordinator", "Marta Keller <marta@acme.example>", "--json")
        #expect(made.code == 0, "\(made.errors)")
        let report = try JSONDecoder().decode([String: String].self, from: Data(made.out.utf8))
        #expect(report["slug"] == "acme")
        #expect(report["invitation"]?.contains("/acme/link/") == true)
        let folder = try DataFolder(program.data)
        let slug = try #require(Slug("acme"))
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let (people, settings, letters) = try await registry.withTenant(slug) { tenant in
            try await tenant.read {
                (try $0.people(), try $0.program(), try $0.letters(LetterFilter(), page: 1).rows)
            }
        }
        #expect(people.map(\.name) == ["Marta Keller"])
        #expect(people.first?.roles == [.coordinator])
        #expect(settings.timeZone.identifier == "Europe/Vienna")
        #expect(settings.currency == "EUR")
        #expect(letters.map(\.toName) == ["Marta Keller"])
        let acts = try await ControlDatabase(folder).read { try $0.administration(of: slug, most: 5) }
        #expect(acts.map(\.kind) == [.tenantCreated])
        await registry.closeAll()
    }

    @Test func `beside a running server is served at once, and its letter leaves`() async throws {
        let program = try Program()
        defer { program.remove() }
        let end = try await RunningServer.run(program) { server in
            let made = try await program.run(
                "tenant", "create", "acme", "--name", "Acme Hardware", "--coordinator",
                "Marta Keller <m@acme.example>")
            #expect(made.code == 0, "\(made.errors)")
            #expect(try Connection.get("/acme/sign-in", port: server.port).hasPrefix("HTTP/1.1 200"))
            var mail: [String] = []
            for _ in 0..<100 where mail.isEmpty {
                try await Task.sleep(for: .milliseconds(50))
                mail = (try? FileManager.default.contentsOfDirectory(atPath: program.data + "/mail")) ?? []
            }
            #expect(mail.count == 1)
        }
        #expect(end.code == 0)
    }

    static let wrong: [(arguments: [String], code: Int32)] = [
        (["acme", "--name", ""], 64), (["acme", "--name", "A", "--currency", "ABC"], 64),
        (["acme", "--name", "A", "--time-zone", "Mars/Base"], 64),
        (["acme", "--name", "A", "--coordinator", "Marta"], 64), (["acme"], 64),
        (["admin", "--name", "A"], 1), (["../up", "--name", "A"], 1), (["A", "--name", "A"], 1),
        (["known", "--name", "A"], 1),
    ]

    @Test(arguments: wrong)
    func `is refused when it cannot be`(arguments: [String], code: Int32) async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("known")
        let refused = try await program.run(["tenant", "create"] + arguments)
        #expect(refused.code == code, "\(refused.errors)")
        #expect(!refused.errors.isEmpty)
        let files = try FileManager.default.contentsOfDirectory(atPath: program.data + "/tenants")
        #expect(files.filter { $0.hasSuffix(".sqlite") } == ["known.sqlite"])
    }
}

@Suite struct `A tenant` {
    @Test func `can be suspended, with the reason that its people read, and resumed`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        let end = try await RunningServer.run(program) { server in
            let suspended = try await program.run(
                "tenant", "suspend", "acme", "--because", "Unpaid since May")
            #expect(suspended.code == 0, "\(suspended.errors)")
            #expect(try await program.run("tenant", "list").out.contains("suspended: Unpaid since May"))
            try await Task.sleep(for: .milliseconds(1100))
            #expect(try Connection.get("/acme/sign-in", port: server.port).contains("Unpaid since May"))
            let again = try await program.run("tenant", "suspend", "acme", "--because", "Unpaid")
            #expect(again.out.contains("already"))
            #expect(try await program.run("tenant", "resume", "acme").code == 0)
            #expect(try await program.run("tenant", "suspend", "acme", "--because", "").code == 1)
            let listed = try await program.run("tenant", "list", "--json").out
            #expect(listed.contains("\"state\":\"active\""))
            for command in ["suspend", "resume"] {
                let nobody = try await program.run(
                    ["tenant", command, "nobody"] + (command == "suspend" ? ["--because", "x"] : []))
                #expect(nobody.code == 1)
                #expect(nobody.errors.contains("no tenant “nobody”"))
            }
        }
        #expect(end.code == 0)
    }

    @Test func `is deleted at once only when its name is typed twice, and no server runs`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme", "carewell")
        let file = program.data + "/tenants/acme.sqlite"
        #expect(try await program.run("tenant", "delete", "acme").code == 64)
        #expect(try await program.run("tenant", "delete", "acme", "--confirm", "carewell").code == 64)
        let end = try await RunningServer.run(program) { server in
            let beside = try await program.run("tenant", "delete", "acme", "--confirm", "acme", "--now")
            #expect(beside.code == 1)
            #expect(beside.errors.contains("Stop the server first"))
            #expect(FileManager.default.fileExists(atPath: file))
        }
        #expect(end.code == 0)
        #expect(try await program.run("tenant", "delete", "acme", "--confirm", "acme", "--now").code == 0)
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try await program.run("tenant", "list").out.contains("carewell"))
        #expect(try await !program.run("tenant", "list").out.contains("acme"))
        #expect(try await program.run("doctor").code == 0)
    }

    @Test func `is deleted in thirty days, or kept until then`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        let end = try await RunningServer.run(program) { server in
            let ordered = try await program.run("tenant", "delete", "acme", "--confirm", "acme")
            #expect(ordered.code == 0, "\(ordered.errors)")
            #expect(try await program.run("tenant", "list").out.contains("to be deleted on"))
            let again = try await program.run(
                "tenant", "create", "acme", "--name", "Another", "--coordinator", "A <a@b.example>")
            #expect(again.code == 1)
            #expect(again.errors.contains("already"))
            let kept = try await program.run("tenant", "keep", "acme")
            #expect(kept.out.contains("stays, as it was"))
            #expect(try await program.run("tenant", "keep", "acme").out.contains("nothing is changed"))
        }
        #expect(end.code == 0)
        #expect(try await program.run("tenant", "list").out.contains("active"))
    }

    @Test func `that was exported is taken in elsewhere whole, with its people signed out`() async throws {
        let (here, there) = (try Program(), try Program())
        defer { [here, there].forEach { $0.remove() } }
        try await here.run(
            "tenant", "create", "acme", "--name", "Acme Hardware", "--coordinator",
            "Marta Keller <m@acme.example>")
        let file = here.folder + "/acme.sqlite"
        let end = try await RunningServer.run(here) { server in
            let exported = try await here.run("tenant", "export", "acme", file)
            #expect(exported.code == 0, "\(exported.errors)")
        }
        #expect(end.code == 0)
        #expect(try await here.run("tenant", "export", "acme", file).code == 1, "it is there already")
        #expect(try await here.run("tenant", "export", "nobody", here.folder + "/n.sqlite").code == 1)
        let taken = try await there.run("tenant", "import", "acme-two", file)
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(try await there.run("tenant", "list").out.contains("Acme Hardware"))
        let registry = TenantRegistry(folder: try DataFolder(there.data)) { _, _ in "" }
        let slug = try #require(Slug("acme-two"))
        let (people, link) = try await registry.withTenant(slug) { tenant in
            try await tenant.read { (try $0.people().map(\.name), try $0.linkNonce(ID(1), at: Date())) }
        }
        #expect(people == ["Marta Keller"])
        #expect(link == nil, "the invitation was the other server's")
        await registry.closeAll()
        let twice = try await there.run("tenant", "import", "acme-two", file)
        #expect(twice.code == 1)
        #expect(twice.errors.contains("already"))
        #expect(try await there.run("tenant", "import", "acme-two", file, "--replace").code == 0)
        #expect(try await there.run("doctor").code == 0)
    }

    @Test func `whose exported file was changed is refused`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        let file = program.folder + "/acme.sqlite"
        try await program.run("tenant", "export", "acme", file)
        try FlippedBit(in: file, at: 5000).flip()
        let refused = try await program.run("tenant", "import", "copy", file)
        #expect(refused.code == 1)
        #expect(refused.errors.contains("damaged"))
        #expect(try await !program.run("tenant", "list").out.contains("copy"))
    }
}

@Suite struct `An administrator` {
    @Test func `is invited by a command, once for each address`() async throws {
        let program = try Program()
        defer { program.remove() }
        #expect(
            try await program.run("admin", "invite", "iris@vouchsafe.example").code == 1, "there is no folder"
        )
        let end = try await RunningServer.run(program) { server in
            let invited = try await program.run(
                "admin", "invite", "iris@vouchsafe.example", environment: ["VOUCHSAFE_PORT": "\(server.port)"]
            )
            #expect(invited.code == 0, "\(invited.errors)")
            let token = try #require(invited.out.firstMatch(of: #/\/setup\/([\w-]+)/#)?.output.1)
            #expect(try Connection.get("/setup/\(token)", port: server.port).hasPrefix("HTTP/1.1 200"))
            try await program.run("admin", "invite", "iris@vouchsafe.example")
            #expect(try Connection.get("/setup/\(token)", port: server.port).hasPrefix("HTTP/1.1 410"))
            #expect(try await program.run("admin", "invite", "nobody").code == 64)
        }
        #expect(end.code == 0)
    }
    @Test func `who lost the phone gets a new second factor by a command`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        let control = try ControlDatabase(DataFolder(program.data), use: .beside(DataFolder(program.data)))
        let mail = try #require(MailAddress("iris@vouchsafe.example"))
        let now = Date()
        let iris = try await control.write { transaction in
            let iris = try transaction.addAdministrator(
                name: "Iris Falk", mail: mail, passwordHash: "", at: now)
            try transaction.setSecondFactor(
                Data([1]), step: 0, recoveryHashes: [Data([2])], of: iris.id, at: now)
            try transaction.begin(
                Session(idHash: Data([3]), createdAt: now, seenAt: now, address: "", userAgent: ""),
                of: iris.id)
            return iris
        }
        #expect(try await program.run("admin", "reset-second-factor", "bo@vouchsafe.example").code == 1)
        #expect(try await program.run("admin", "reset-second-factor", "nobody").code == 64)
        let done = try await program.run("admin", "reset-second-factor", "iris@vouchsafe.example")
        #expect(done.code == 0, "\(done.errors)")
        #expect(done.out.contains("Iris Falk is signed out everywhere"))
        let (factor, left, sessions, acts) = try await control.read {
            (
                try $0.secondFactor(of: iris.id), try $0.recoveryCodesLeft(of: iris.id),
                try $0.sessions(of: iris.id), try $0.administration(AdministrationFilter())
            )
        }
        #expect(factor == nil && left == 0 && sessions.isEmpty)
        #expect(acts.first?.sentence == "reset the second factor of Iris Falk")
    }
}
