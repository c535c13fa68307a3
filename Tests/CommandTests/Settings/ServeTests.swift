import Domain
import Foundation
import Store
import Testing

@Suite struct `A server on an empty folder` {
    @Test func `prints an address that makes the first administrator, and no account exists before`()
        async throws
    {
        let program = try Program()
        defer { program.remove() }
        let end = try await RunningServer.run(program) { server in
            let said = server.said
            let token = try #require(
                said.firstMatch(of: #/http:\/\/127\.0\.0\.1:\d+\/setup\/([\w-]+)/#)?.output.1)
            #expect(try Connection.get("/setup/\(token)", port: server.port).hasPrefix("HTTP/1.1 200"))
            #expect(
                try Connection.get("/setup/\(token.dropLast())", port: server.port).hasPrefix("HTTP/1.1 410"))
            let count = try await ControlDatabase(DataFolder(program.data)).read {
                try $0.administratorCount()
            }
            #expect(count == 0)
        }
        #expect(end.code == 0)
    }

    @Test func `keeps the folder to itself and its owner`() async throws {
        let program = try Program()
        defer { program.remove() }
        let end = try await RunningServer.run(program) { server in
            let second = try await program.run("serve", "--port", "1")
            #expect(second.code == 1)
            #expect(second.errors.contains("Another vouchsafe server is running"))
            for file in ["", "/control.sqlite", "/secret.key"] {
                let mode = try FileManager.default.attributesOfItem(atPath: program.data + file)[
                    .posixPermissions]
                #expect((mode as? Int).map { $0 & 0o077 } == 0, "\(file)")
            }
        }
        #expect(end.code == 0)
    }

    @Test func `says which SQLite it runs on, a line of JSON each`() async throws {
        let program = try Program()
        defer { program.remove() }
        let log = try await RunningServer.run(program) { _ in }.errors
        let lines = log.split(separator: "\n")
        #expect(lines.contains { $0.contains("\"sqlite\":\"\(SQLiteVersion.loaded)\"") })
        for line in lines {
            let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
            #expect(object["at"]?.contains(#/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/#) == true)
        }
    }
}

@Suite struct `A server that is told to stop` {
    @Test func `finishes the request that is running, and ends with 0`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        let end = try await RunningServer.run(program) { server in
            let connection = try Connection(port: server.port)
            let body = "address=nobody%40acme.example"
            try connection.send(
                "POST /acme/sign-in/link HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"
                    + "Origin: http://127.0.0.1:\(server.port)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: \(body.utf8.count)\r\n\r\n" + body.prefix(10))
            try await Task.sleep(for: .milliseconds(300))
            server.terminate()
            try await Task.sleep(for: .milliseconds(300))
            #expect(server.isRunning)
            try connection.send(String(body.dropFirst(10)))
            let answer = connection.receive()
            #expect(answer.hasPrefix("HTTP/1.1 200"), "\(answer.prefix(200))")
            #expect(answer.hasSuffix("</html>\n"))
        }
        #expect(end.code == 0)
    }

    @Test func `and cannot finish is ended all the same, within twelve seconds`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        var began = Date()
        try await RunningServer.run(program) { server in
            // Left open: nothing more comes, and nothing is read.
            let connection = try Connection(port: server.port)
            try connection.send(
                "POST /acme/sign-in/link HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"
                    + "Origin: http://127.0.0.1:\(server.port)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\naddress=")
            try await Task.sleep(for: .milliseconds(300))
            began = Date()
        }
        #expect(Date().timeIntervalSince(began) < 12)
    }
}

@Suite struct `A start that cannot be` {
    @Test func `says why and ends with 1, or with 64 when it was called wrongly`() async throws {
        let program = try Program()
        defer { program.remove() }
        let wrongSetting = try await program.run("serve", environment: ["VOUCHSAFE_PORT": "http"])
        #expect(wrongSetting.code == 1)
        #expect(wrongSetting.errors.contains("VOUCHSAFE_PORT"))
        let wrongFlag = try await program.run("serve", "--port", "http")
        #expect(wrongFlag.code == 64)
        #expect(wrongFlag.errors.contains("--port"))
        #expect(try await program.run("serve", "--fly").code == 64)
        #expect(try await program.run("fly").code == 64)
        #expect(!FileManager.default.fileExists(atPath: program.data))
    }

    @Test func `names the settings when too few files may be open`() async throws {
        let program = try Program()
        defer { program.remove() }
        let few = await (try program.start(["serve"], limit: "ulimit -n 1000")).end()
        #expect(few.code == 1)
        #expect(few.errors.contains("1000 files"))
        #expect(few.errors.contains("VOUCHSAFE_OPEN_TENANTS"))
    }
}
