import Domain
package import NIOCore
import NIOPosix

/// A connection to a mail server on which mails are handed over, one after another (RFC 5321). It is encrypted and
/// signed in as the settings want it, or there is none.
package struct SMTPSession: Sendable {
    private let line: SMTPLine
    private let capabilities: SMTPCapabilities

    package var isOpen: Bool { line.channel.isActive }

    package static func open(
        _ server: MailServer, on group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) async throws(SMTPFailure) -> SMTPSession {
        let line = try await SMTPLine.connect(to: server, on: group)
        do throws(SMTPFailure) {
            let greeting = try await line.greeting()
            guard greeting.code == 220 else { throw SMTPFailure.refused(greeting, .greeting) }
            var capabilities = try await line.hello(server.name)
            if server.security == .startTLS {
                try await line.startTLS(capabilities)
                // What was said in the clear counts for nothing (RFC 3207 §4.2).
                capabilities = try await line.hello(server.name)
            }
            if let login = server.login { try await line.signIn(login, capabilities, server.security) }
            return SMTPSession(line: line, capabilities: capabilities)
        } catch {
            line.close()
            throw error
        }
    }

    /// Hands one mail over; the session stands ready for the next unless the connection ended.
    package func send(_ mail: SMTPMail) async -> Handover {
        do throws(SMTPFailure) {
            return try await transact(mail)
        } catch {
            if error.step != .preparation, isOpen { _ = try? await line.ask(.reset, .reset) }
            return Handover(error, of: mail)
        }
    }

    /// Says goodbye. Nothing depends on the answer.
    package func close() async {
        if isOpen { _ = try? await line.ask(.farewell, .farewell) }
        line.close()
    }

    private func transact(_ mail: SMTPMail) async throws(SMTPFailure) -> Handover {
        let refused = try await address(mail)
        guard refused.count < Set(mail.recipients).count else {
            _ = try? await line.ask(.reset, .reset)
            return Handover(mail, words: "", refused: refused)
        }
        do throws(SMTPFailure) {
            let ready = try await line.ask(.data, .data)
            guard ready.code == 354 else {
                if ready.kind == .positive || ready.kind == .intermediate { line.close() }
                throw SMTPFailure.refused(ready, .data)
            }
            let answer = try await line.transfer(mail.content)
            guard answer.kind == .positive else { throw SMTPFailure.refused(answer, .completion) }
            return Handover(mail, words: answer.words, refused: refused)
        } catch {
            if isOpen { _ = try? await line.ask(.reset, .reset) }
            return Handover(error, of: mail, refused: refused)
        }
    }

    /// Names the sender and the recipients, in one go where the server takes that.
    ///
    /// - Returns: the recipients that it would not take.
    private func address(_ mail: SMTPMail) async throws(SMTPFailure) -> [MailAddress: SMTPFailure] {
        let parameters = try mail.parameters(for: capabilities)
        var commands: [(SMTPCommand, SMTPStep)] = [
            (try .sender(mail.sender, parameters), .sender)
        ]
        for recipient in mail.recipients { commands.append((try .recipient(recipient), .recipient)) }
        var replies: [SMTPReply] = []
        if capabilities.hasPipelining {
            replies = try await line.ask(commands)
        } else {
            for (command, step) in commands where replies.first.map({ $0.kind == .positive }) ?? true {
                replies.append(try await line.ask(command, step))
            }
        }
        if let answer = replies.first, answer.kind != .positive { throw SMTPFailure.refused(answer, .sender) }
        var refused: [MailAddress: SMTPFailure] = [:]
        for (recipient, reply) in zip(mail.recipients, replies.dropFirst()) where reply.kind != .positive {
            refused[recipient] = .refusedRecipient(reply)
        }
        return refused
    }
}

extension SMTPFailure {
    /// “Too many recipients” was once a 552, and is to be taken for what it means (RFC 5321 §4.5.3.1.10).
    fileprivate static func refusedRecipient(_ reply: SMTPReply) -> SMTPFailure {
        reply.code == 552 && reply.enhancedCode == "5.5.3"
            ? SMTPFailure(.temporary, .recipient, reply.words, isAnswer: true) : .refused(reply, .recipient)
    }
}
