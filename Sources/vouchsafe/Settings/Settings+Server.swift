import Domain
import Foundation
import Logging
import Web

/// The settings as a server takes them.
extension Settings {
    var dataPath: String { text(.data) ?? "./data" }

    func server() throws(CommandFailure) -> ServerSettings {
        let host = text(.host) ?? "127.0.0.1"
        guard host.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x2F }) else {
            throw fault(.host, "“\(host)” is no address to listen on.")
        }
        let port = try number(.port, 1...65_535, "a port") ?? 8080
        var server = ServerSettings(baseURL: try baseURL(host: host, port: port))
        server.host = host
        server.port = port
        server.otherHosts = Set(
            try names(.otherHosts, "a host, as refs.example.com or refs.example.com:8080") { name in
                name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x2F }
            }.map { $0.lowercased() })
        server.proxies = Set(
            try names(.proxies, "an address, as 10.0.0.2 or fd00::2") { name in
                name.contains { $0 == "." || $0 == ":" }
                    && name.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" }
            })
        server.publicFolder = text(.publicFolder)
        if let idle = try duration(.sessionIdle) { server.sessionIdle = idle }
        if let life = try duration(.sessionLife) { server.sessionLife = life }
        if let level = try number(.compression, 1...9, "a level of compression") {
            server.compressionLevel = level
        }
        if let most = try number(.connections, 1...100_000, "a number of connections") {
            server.connections = most
        }
        server.sendsMail = text(.smtpHost) != nil
        server.linkKey = try linkKey()
        return server
    }

    /// How many tenants may be open at once.
    func openTenants() throws(CommandFailure) -> Int {
        try number(.openTenants, 1...10_000, "a number of tenants") ?? 200
    }

    func logLevel() throws(CommandFailure) -> Logger.Level {
        try choice(.logLevel, Logger.Level.self) ?? .info
    }

    private func baseURL(host: String, port: Int) throws(CommandFailure) -> BaseURL {
        let everywhere = ["0.0.0.0", "::", "[::]"].contains(host)
        let text = text(.baseURL) ?? "http://\(everywhere ? "localhost" : host):\(port)"
        guard let base = BaseURL(text) else {
            throw fault(.baseURL, "“\(text)” is no address like https://refs.example.com.")
        }
        return base
    }

    private func linkKey() throws(CommandFailure) -> LinkKey? {
        guard let text = text(.secretKey) else { return nil }
        // What it says is not repeated: it is a secret, even a mistyped one.
        guard let key = LinkKey(hex: text) else {
            throw fault(
                .secretKey, "it has to be 64 hexadecimal digits, as `openssl rand -hex 32` makes them.")
        }
        return key
    }
}
