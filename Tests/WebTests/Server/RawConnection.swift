import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing

/// A connection to a listening server on which a test sends bytes of its own choice.
final class RawConnection: Sendable {
    private let channel: any Channel
    private let heard: Heard

    private init(channel: any Channel, heard: Heard) {
        self.channel = channel
        self.heard = heard
    }

    static func open(port: Int) async throws -> RawConnection {
        let heard = Heard()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Ear(heard))
                }
            }
            .connect(host: "localhost", port: port).get()
        return RawConnection(channel: channel, heard: heard)
    }

    /// What the server has sent so far, as answers.
    var answers: [RawAnswer] { RawAnswer.all(in: heard.bytes) }

    /// Whether the server has ended the connection.
    var isClosed: Bool { heard.isClosed }

    /// Sends; a server that has closed meanwhile is no failure of the test.
    func send(_ bytes: some Sequence<UInt8>) async {
        try? await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
    }

    func send(_ text: String) async { await send(Array(text.utf8)) }

    /// Waits until the server has answered so often, or has closed; gives up after twenty seconds.
    func waitFor(answers count: Int) async throws {
        try await wait { self.answers.count >= count || self.isClosed }
    }

    func waitForClose() async throws {
        try await wait { self.isClosed }
    }

    func close() async {
        try? await channel.close().get()
    }

    /// Gives up after a time that no loaded machine needs.
    private func wait(until isDone: () -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(120)
        while !isDone(), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// All that was heard on one connection.
    private final class Heard: Sendable {
        private let state = Mutex((bytes: [UInt8](), isClosed: false))
        var bytes: [UInt8] { state.withLock { $0.bytes } }
        var isClosed: Bool { state.withLock { $0.isClosed } }
        func add(_ buffer: ByteBuffer) { state.withLock { $0.bytes += buffer.readableBytesView } }
        func close() { state.withLock { $0.isClosed = true } }
    }

    private final class Ear: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let heard: Heard

        init(_ heard: Heard) {
            self.heard = heard
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            heard.add(unwrapInboundIn(data))
        }

        func channelInactive(context: ChannelHandlerContext) {
            heard.close()
            context.fireChannelInactive()
        }

        /// A reset is a way to close.
        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}

/// One answer of the server, read by its Content-Length.
struct RawAnswer: Equatable {
    let status: Int
    /// The header lines in lower case.
    let fields: [String]
    let body: [UInt8]

    var saysClose: Bool { fields.contains("connection: close") }

    static func all(in bytes: [UInt8]) -> [RawAnswer] {
        var rest = bytes[...]
        var found: [RawAnswer] = []
        while let (answer, after) = next(in: rest) {
            found.append(answer)
            rest = after
        }
        return found
    }

    private static func next(in bytes: ArraySlice<UInt8>) -> (RawAnswer, ArraySlice<UInt8>)? {
        guard let end = bytes.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A]) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
            .split(separator: "\r\n").map(String.init)
        guard let words = lines.first?.split(separator: " "), words.count > 1, words[0] == "http/1.1",
            let status = Int(words[1])
        else { return nil }
        let fields = Array(lines.dropFirst())
        let length =
            fields.first { $0.hasPrefix("content-length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
        let after = bytes[end.upperBound...]
        guard after.count >= length else { return nil }
        return (
            RawAnswer(status: status, fields: fields, body: Array(after.prefix(length))),
            after.dropFirst(length)
        )
    }
}
