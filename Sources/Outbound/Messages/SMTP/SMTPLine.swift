import NIOCore
import NIOPosix

/// A connection to a mail server, on which one thing is said at a time.
struct SMTPLine: Sendable {
    private typealias Question = @Sendable (SMTPConversation) throws -> EventLoopFuture<[SMTPReply]>

    let channel: any Channel
    private let conversation: NIOLoopBound<SMTPConversation>
    private let server: MailServer

    /// Connects, without a word said yet; with TLS from the first byte where the server wants it.
    static func connect(
        to server: MailServer, on group: any EventLoopGroup
    ) async throws(SMTPFailure) -> SMTPLine {
        let tls = server.security == .tls ? try SMTPTLS.context(server) : nil
        let attempt: @Sendable () async throws -> SMTPLine = {
            let bootstrap = ClientBootstrap(group: group)
                .connectTimeout(server.timeouts.connection)
                .channelOption(.socketOption(.tcp_nodelay), value: 1)
            return try await bootstrap.connect(host: server.host, port: server.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(SMTPTLS.handler(tls, host: server.host)) }
                    let conversation = SMTPConversation(timeouts: server.timeouts)
                    try pipeline.addHandler(conversation)
                    let bound = NIOLoopBound(conversation, eventLoop: channel.eventLoop)
                    return SMTPLine(channel: channel, conversation: bound, server: server)
                }
            }
        }
        do {
            return try await unlessCancelled(attempt, on: group.next())
        } catch {
            throw (error as? SMTPFailure) ?? SMTPTLS.failure(error) ?? .lost(.connection, unreachable(error))
        }
    }

    /// Stops waiting when the task is cancelled: a server that stops does not wait for one that does not answer.
    private static func unlessCancelled(
        _ attempt: @escaping @Sendable () async throws -> SMTPLine, on loop: any EventLoop
    ) async throws -> SMTPLine {
        let connecting = Task { try await attempt() }
        let promise = loop.makePromise(of: SMTPLine.self)
        promise.completeWithTask { try await connecting.value }
        return try await withTaskCancellationHandler {
            try await promise.futureResult.get()
        } onCancel: {
            promise.fail(SMTPFailure.lost(.connection, "stopped"))
            Task { try? await connecting.value.close() }
        }
    }

    func greeting() async throws(SMTPFailure) -> SMTPReply {
        try await only(at: .greeting) { try $0.greeting() }
    }

    func ask(_ command: SMTPCommand, _ step: SMTPStep) async throws(SMTPFailure) -> SMTPReply {
        try await only(at: step) { try $0.ask(SMTPCommand.bytes([command]), for: [step]) }
    }

    /// Sends all commands at once; the answers are in their order.
    func ask(_ commands: [(SMTPCommand, SMTPStep)]) async throws(SMTPFailure) -> [SMTPReply] {
        let bytes = SMTPCommand.bytes(commands.map(\.0))
        let steps = commands.map(\.1)
        return try await replies(at: steps[0]) { try $0.ask(bytes, for: steps) }
    }

    func transfer(_ content: SMTPContent) async throws(SMTPFailure) -> SMTPReply {
        let blocks = content.blocks
        return try await only(at: .content) { try $0.transfer(blocks) }
    }

    /// Goes on in TLS. The handshake is part of the next question: nothing is written before it is done and the
    /// certificate is checked.
    func encrypt() async throws(SMTPFailure) {
        let tls = try SMTPTLS.context(server)
        do {
            try await channel.eventLoop.submit { [conversation, host = server.host] in
                try conversation.value.encrypt(with: SMTPTLS.handler(tls, host: host))
            }.get()
        } catch {
            throw (error as? SMTPFailure) ?? SMTPTLS.failure(error) ?? .lost(.encryption)
        }
    }

    func close() {
        channel.close(promise: nil)
    }

    private func only(
        at step: SMTPStep, _ start: @escaping Question
    ) async throws(SMTPFailure) -> SMTPReply {
        guard let reply = try await replies(at: step, start).first else { throw .lost(step) }
        return reply
    }

    private func replies(
        at step: SMTPStep, _ start: @escaping Question
    ) async throws(SMTPFailure) -> [SMTPReply] {
        let (channel, conversation) = (channel, conversation)
        do {
            return try await withTaskCancellationHandler {
                try await channel.eventLoop.flatSubmit {
                    do {
                        return try start(conversation.value)
                    } catch {
                        return channel.eventLoop.makeFailedFuture(error)
                    }
                }.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch {
            throw (error as? SMTPFailure) ?? .lost(step, "\(error)")
        }
    }

    private static func unreachable(_ error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError:
            error.connectionErrors.first.map { "\($0.error)" } ?? "its name is not known"
        default: "\(error)"
        }
    }
}
