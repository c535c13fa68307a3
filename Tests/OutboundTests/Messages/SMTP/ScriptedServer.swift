import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A mail server that says what a script has it say, and remembers what it was told. Each connection plays the next script.
final class ScriptedServer: Sendable {
    enum Act: Sendable {
        /// A line.
        case say(String)
        /// Bytes as they are, for what no mail server should say.
        case utter([UInt8])
        /// Waits for a line that begins so.
        case hear(String)
        /// Waits for lines up to a lone dot.
        case hearMail
        /// Takes that many bytes and leaves the rest.
        case swallow(Int)
        /// Says 220 and goes on in TLS, with these bytes sent after the 220 in the clear.
        case encrypt(after: String = "")
        case pause(Duration)
        case hangUp
    }

    let port: Int
    private let record = Mutex<[String]>([])
    private let mistakes = Mutex<[String]>([])

    private init(port: Int) { self.port = port }

    /// Every line that came in, in order, over all connections.
    var heard: [String] { record.withLock { $0 } }
    /// Lines other than the script had them.
    var surprises: [String] { mistakes.withLock { $0 } }

    /// - Parameter encrypted: whether it speaks TLS from the first byte.
    static func run<Outcome: Sendable>(
        _ scripts: [Act]..., certificate: TestCertificate = .good, encrypted: Bool = false,
        _ body: @Sendable (ScriptedServer) async throws -> Outcome
    ) async throws -> Outcome {
        let tls = try certificate.server()
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            // What lies between two sockets is soon full.
            .childChannelOption(.socketOption(.so_rcvbuf), value: 16_384)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if encrypted {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
                    }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let server = ScriptedServer(port: listener.channel.localAddress?.port ?? 0)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await listener.executeThenClose { connections in
                    await withDiscardingTaskGroup { inner in
                        var rest = scripts[...]
                        do {
                            for try await connection in connections {
                                let script = rest.popFirst() ?? []
                                inner.addTask { await server.play(script, on: connection, tls) }
                            }
                        } catch {
                            return
                        }
                    }
                }
            }
            let outcome = try await body(server)
            group.cancelAll()
            return outcome
        }
    }

    private func play(
        _ script: [Act], on connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ tls: NIOSSLContext
    ) async {
        // A client that hangs up in the middle is what some of the scripts are about.
        try? await connection.executeThenClose { inbound, outbound in
            var ear = Ear(inbound.makeAsyncIterator())
            for act in script {
                switch act {
                case .say(let line): try await outbound.write(ByteBuffer(string: line + "\r\n"))
                case .utter(let bytes): try await outbound.write(ByteBuffer(bytes: bytes))
                case .hear(let start):
                    let line = try await ear.line()
                    note(line, start)
                case .hearMail:
                    var line = try await ear.line()
                    while line != "." {
                        note(line, "")
                        line = try await ear.line()
                    }
                case .swallow(let count): try await ear.swallow(count)
                case .encrypt(let after):
                    try await connection.channel.eventLoop.submit {
                        let pipeline = connection.channel.pipeline.syncOperations
                        let text = ByteBuffer(string: "220 2.0.0 Go ahead\r\n" + after)
                        connection.channel.writeAndFlush(text, promise: nil)
                        try pipeline.addHandler(NIOSSLServerHandler(context: tls), position: .first)
                    }.get()
                case .pause(let duration): try await Task.sleep(for: duration)
                case .hangUp: return
                }
            }
            var line = ""
            while line != "QUIT" {
                line = try await ear.line()
                note(line, "")
            }
            try await outbound.write(ByteBuffer(string: "221 2.0.0 Bye\r\n"))
        }
    }

    private func note(_ line: String, _ start: String) {
        record.withLock { $0.append(line) }
        if !line.hasPrefix(start) { mistakes.withLock { $0.append("“\(line)” instead of “\(start)”") } }
    }

    private struct Deaf: Error {}

    /// What comes in, line by line.
    private struct Ear {
        private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
        private var bytes: [UInt8] = []

        init(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator) { self.inbound = inbound }

        mutating func line() async throws -> String {
            while true {
                if let end = bytes.firstIndex(of: 0x0A) {
                    let line = bytes[..<end].dropLast(end > 0 && bytes[end - 1] == 0x0D ? 1 : 0)
                    let text = String(decoding: line, as: UTF8.self)
                    bytes.removeFirst(end + 1)
                    return text
                }
                try await more()
            }
        }

        mutating func swallow(_ count: Int) async throws {
            while bytes.count < count { try await more() }
            bytes.removeFirst(count)
        }

        private mutating func more() async throws {
            guard let buffer = try await inbound.next() else { throw Deaf() }
            bytes += buffer.readableBytesView
        }
    }
}
