import Foundation

/// Asks a server of this machine whether it is ready, with nothing between that would take time of its own.
struct Probe {
    let port: Int

    var isReady: Bool {
        guard let descriptor = Self.socket() else { return false }
        defer { close(descriptor) }
        guard Self.with(Self.address(port), { connect(descriptor, $0, $1) }) == 0 else { return false }
        let question = Array("GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n".utf8)
        guard write(descriptor, question, question.count) == question.count else { return false }
        var answer = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &answer, answer.count)
        return count > 12 && String(decoding: answer.prefix(12), as: UTF8.self) == "HTTP/1.1 200"
    }

    /// Asks for a page and reads all of it.
    ///
    /// - Returns: the answer, its head and its body; empty where there was none.
    func page(_ path: String, headers: [String: String]) -> [UInt8] {
        guard let descriptor = Self.socket() else { return [] }
        defer { close(descriptor) }
        guard Self.with(Self.address(port), { connect(descriptor, $0, $1) }) == 0 else { return [] }
        let fields = headers.map { "\($0): \($1)\r\n" }.joined()
        let question = Array(
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(fields)\r\n".utf8)
        guard write(descriptor, question, question.count) == question.count else { return [] }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return answer }
            answer += buffer[..<count]
        }
    }

    /// Given by the system and let go of at once.
    static func freePort() -> Int? {
        guard let descriptor = socket() else { return nil }
        defer { close(descriptor) }
        var given = address(0)
        guard with(given, { bind(descriptor, $0, $1) }) == 0 else { return nil }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &given) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) }
        }
        return result == 0 ? Int(UInt16(bigEndian: given.sin_port)) : nil
    }

    private static func socket() -> Int32? {
        #if canImport(Glibc)
            let descriptor = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        return descriptor >= 0 ? descriptor : nil
    }

    private static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return address
    }

    private static func with(
        _ address: sockaddr_in, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
