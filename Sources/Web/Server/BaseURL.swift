/// The address under which people reach the server: what stands in mail, in cookies' rules and in origin checks.
package struct BaseURL: Sendable, Equatable, CustomStringConvertible {
    /// Scheme, host and, where it is not the scheme's own, port: `https://refs.example.com`.
    package let origin: String
    /// Host and, where it is not the scheme's own, port, in lower case.
    package let authority: String
    package let isSecure: Bool

    package var description: String { origin }

    /// Nothing when the text is more than `http://host[:port]` or `https://host[:port]`, or less.
    package init?(_ text: String) {
        let lower = text.lowercased()
        guard let scheme = ["https", "http"].first(where: { lower.hasPrefix($0 + "://") }) else { return nil }
        var rest = lower.dropFirst(scheme.count + 3)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        let allowed: (UInt8) -> Bool = { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "["),
                UInt8(ascii: "]"):
                true
            default: false
            }
        }
        guard !rest.isEmpty, rest.first != ":", rest.utf8.allSatisfy(allowed) else { return nil }
        isSecure = scheme == "https"
        let ownPort = isSecure ? ":443" : ":80"
        authority = rest.hasSuffix(ownPort) ? String(rest.dropLast(ownPort.count)) : String(rest)
        origin = "\(scheme)://\(authority)"
    }

    /// Whether a host is another name of this machine for itself, with the same port: `localhost:8080` of `127.0.0.1:8080`.
    package func isSameMachine(_ host: String) -> Bool {
        guard let own = Self.loopbackPort(authority), let other = Self.loopbackPort(host.lowercased()) else {
            return false
        }
        return own == other
    }

    /// What stands behind a name of the loopback interface: ":8080", or "" without a port.
    private static func loopbackPort(_ authority: String) -> Substring? {
        for name in ["localhost", "127.0.0.1", "[::1]"] where authority.hasPrefix(name) {
            let port = authority.dropFirst(name.count)
            if port.isEmpty || port.first == ":" { return port }
        }
        return nil
    }
}
