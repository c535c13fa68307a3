import ArgumentParser
import Domain
import Foundation
import Logging
import Store
import Web

/// What can be done about administrators of the server.
struct Admin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Invites administrators of the server, and lets those in who lost their phone.",
        subcommands: [AdminInvite.self, AdminResetSecondFactor.self])
}

/// Invites somebody to administer the server.
struct AdminInvite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Prints an address under which one more administrator is made. A server may be running.",
        discussion:
            "It works once, for seven days; inviting the same address again ends the earlier invitation.")

    @Argument(help: "The mail address of the new administrator.") var mail: String
    @Flag(help: "As a JSON object.") var json = false
    @OptionGroup var data: DataOption

    private struct Report: Encodable {
        let mail: String
        let invitation: String
    }

    func run() async throws {
        guard let mail = MailAddress(mail) else {
            throw CommandFailure("“\(mail)” is no mail address.", isUsage: true)
        }
        let address = try await data.beside { open, settings in
            let known = try await open.control.read { control in
                try control.administrators().contains { $0.administrator.mail == mail.text }
            }
            if known { throw CommandFailure("There is an administrator with the address \(mail) already.") }
            let server = try open.server(try settings.server(), logger: Logger(label: "vouchsafe"))
            let address = try await SetUpDesk(server.services).invitation(for: mail.text)
            let act = Administration(
                operatorAt: Date(), .administratorInvited, sentence: "invited \(mail) as administrator")
            try await open.control.write { try $0.record(act) }
            return address
        }
        if json { return try Output.say(json: Report(mail: mail.text, invitation: address)) }
        Output.say("\(mail) becomes an administrator here, once, within seven days:\n\n  \(address)\n")
    }
}

/// Takes the second factor of an administrator away who lost phone and recovery codes.
struct AdminResetSecondFactor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-second-factor",
        abstract:
            "Has an administrator set up a new second factor at their next sign-in. A server may be running.",
        discussion:
            "They are signed out everywhere, and their recovery codes stop working. It stands on the record.")

    @Argument(help: "The mail address of the administrator.") var mail: String
    @OptionGroup var data: DataOption

    func run() async throws {
        guard let mail = MailAddress(mail) else {
            throw CommandFailure("“\(mail)” is no mail address.", isUsage: true)
        }
        let name = try await data.beside { open, _ in
            try await open.control.write { transaction in
                let rows = try transaction.administrators()
                guard let row = rows.first(where: { $0.administrator.mail == mail.text }) else {
                    throw CommandFailure("There is no administrator with the address \(mail).")
                }
                let administrator = row.administrator
                try transaction.removeSecondFactor(of: administrator.id)
                try transaction.record(
                    Administration(
                        operatorAt: Date(), .secondFactorReset,
                        sentence: "reset the second factor of \(administrator.name)", detail: mail.text))
                return administrator.name
            }
        }
        Output.say("\(name) is signed out everywhere and sets up a new second factor at the next sign-in.")
    }
}
