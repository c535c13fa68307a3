import Foundation
import Testing
import Web

@testable import vouchsafe

@Suite struct `A setting` {
    @Test func `on the command line beats the environment, which beats the file`() throws {
        let file = try Self.file("VOUCHSAFE_PORT=1000\nVOUCHSAFE_HOST=10.0.0.1\nVOUCHSAFE_CONNECTIONS=50\n")
        let settings = try Settings(
            flags: [.port: "3000", .host: nil, .file: file],
            environment: ["VOUCHSAFE_PORT": "2000", "VOUCHSAFE_HOST": "10.0.0.2"]
        ).server()
        #expect(settings.port == 3000)
        #expect(settings.host == "10.0.0.2")
        #expect(settings.connections == 50)
    }

    @Test func `that nobody made has its default`() throws {
        let settings = try Settings(environment: [:])
        let server = try settings.server()
        #expect(settings.dataPath == "./data")
        #expect(server.baseURL.origin == "http://127.0.0.1:8080")
        #expect(try settings.openTenants() == 200)
        #expect(
            try Settings(environment: ["VOUCHSAFE_HOST": "0.0.0.0"]).server().baseURL.origin
                == "http://localhost:8080")
    }

    @Test(arguments: [
        ("VOUCHSAFE_PORT", "80800"), ("VOUCHSAFE_PORT", "http"), ("VOUCHSAFE_PORT", "-1"),
        ("VOUCHSAFE_BASE_URL", "refs.example.com"), ("VOUCHSAFE_BASE_URL", "https://a/b"),
        ("VOUCHSAFE_HOST", "a b"), ("VOUCHSAFE_OTHER_HOSTS", "good.example,http://bad"),
        ("VOUCHSAFE_PROXIES", "10.0.0.1,proxy"), ("VOUCHSAFE_SESSION_IDLE", "12"),
        ("VOUCHSAFE_SESSION_LIFE", "forever"), ("VOUCHSAFE_COMPRESSION", "10"),
        ("VOUCHSAFE_CONNECTIONS", "0"),
        ("VOUCHSAFE_OPEN_TENANTS", "many"), ("VOUCHSAFE_MAIL_FROM", "nobody"),
        ("VOUCHSAFE_LOG_LEVEL", "loud"),
        ("VOUCHSAFE_SECRET_KEY", "abc"), ("VOUCHSAFE_SECRET_KEY_FILE", "/nowhere/at/all"),
        ("VOUCHSAFE_SETTINGS", "/nowhere/at/all"), ("VOUCHSAFE_WINGS", "2"), ("VOUCHSAFE_DATA_FILE", "x"),
    ])
    func `that is wrong stops the command with its name`(name: String, value: String) throws {
        let fault = #expect(throws: CommandFailure.self) {
            let settings = try Settings(environment: [name: value])
            let server = try settings.server()
            _ = (
                try settings.openTenants(), try settings.logLevel(),
                try settings.mailSender(for: server.baseURL)
            )
        }
        #expect(fault?.description.hasPrefix(name) == true)
        #expect(fault?.isUsage == false)
    }

    @Test func `that does not exist says which was probably meant`() {
        let fault = #expect(throws: CommandFailure.self) {
            try Settings(environment: ["VOUCHSAFE_PROT": "1"])
        }
        #expect(fault?.description.contains("Did you mean VOUCHSAFE_PORT?") == true)
    }

    @Test func `that is a secret is not repeated when it is wrong`() {
        let fault = #expect(throws: CommandFailure.self) {
            try Settings(environment: ["VOUCHSAFE_SECRET_KEY": "hunter2"]).server()
        }
        #expect(fault?.description.contains("hunter2") == false)
    }

    @Test func `that is a secret may lie in a file of its own`() throws {
        let key = String(repeating: "0f", count: 32)
        let file = try Self.file(key + "\n")
        let settings = try Settings(environment: ["VOUCHSAFE_SECRET_KEY_FILE": file])
        #expect(settings.text(.secretKey) == key)
        #expect(try settings.server().linkKey != nil)
        #expect(throws: CommandFailure.self) {
            try Settings(environment: ["VOUCHSAFE_SECRET_KEY_FILE": file, "VOUCHSAFE_SECRET_KEY": key])
        }
    }

    @Test func `in a file is named with its line when it is wrong`() throws {
        let file = try Self.file("# ports\n\nVOUCHSAFE_PORT = \"70000\"\n")
        let fault = #expect(throws: CommandFailure.self) { try Settings(flags: [.file: file]).server() }
        #expect(fault?.description.contains("\(file), line 3") == true)
        for text in ["VOUCHSAFE_PORT", "=1", "VOUCHSAFE_PORT=1\nVOUCHSAFE_PORT=2", "VOUCHSAFE_WINGS=2"] {
            let path = try Self.file(text)
            #expect(throws: CommandFailure.self, "\(text)") {
                try Settings(flags: [.file: path], environment: [:])
            }
        }
    }

    @Test func `has its line in the README, and there is no other`() throws {
        let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
        let lines = readme.matches(of: #/(?m)^\| `(VOUCHSAFE_\w+)`/#).map { String($0.output.1) }
        #expect(lines.sorted() == Setting.allCases.map(\.rawValue).sorted())
    }

    private static func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }
}
