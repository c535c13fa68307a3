import ArgumentParser
import Domain
import Foundation
import Logging
import Store
import Web

/// Makes a new tenant, and invites its first coordinator where one is named.
struct TenantCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Creates a tenant. A server may be running.")

    @OptionGroup var tenant: TenantArgument
    @Option(help: "The name of the company, as its people read it.") var name: String
    @Option(
        name: .customLong("time-zone"),
        help: "The time zone that its business hours are in, as Europe/Vienna.")
    var timeZone = "UTC"
    @Option(help: "The currency that it counts in, as an ISO 4217 code.") var currency = "USD"
    @Option(
        help:
            "Its first coordinator, as 'Marta Keller <marta@acme.example>'; the address to sign in is printed."
    )
    var coordinator: String?
    @Flag(help: "As a JSON object.") var json = false
    @OptionGroup var data: DataOption

    private struct Report: Encodable {
        let slug: String
        let name: String
        /// Where the first coordinator signs in.
        let invitation: String?
    }

    func run() async throws {
        let slug = try Slug(argument: tenant.slug)
        let name = Letter.line(name).trimmingBlanks
        guard (1...100).contains(name.count) else {
            throw CommandFailure("--name: a name has 1 to 100 characters.", isUsage: true)
        }
        guard TimeZone.knownTimeZoneIdentifiers.contains(timeZone) || timeZone == "UTC",
            let zone = TimeZone(identifier: timeZone)
        else {
            throw CommandFailure(
                "--time-zone: “\(timeZone)” is no time zone, as Europe/Vienna.", isUsage: true)
        }
        guard Currency.codes.contains(currency) else {
            throw CommandFailure(
                "--currency: “\(currency)” is none of \(Currency.codes.joined(separator: ", ")).",
                isUsage: true)
        }
        let contact = try coordinator.map { try NamedAddress($0) }
        // The first tenant may be there before the first start.
        let folder = try data.folder()
        try ControlDatabase(folder, use: .beside(folder)).close()
        let link = try await data.beside { open, settings in
            let server = try open.server(try settings.server(), logger: Logger(label: "vouchsafe"))
            return try await create(slug, name, zone, contact, in: open, server)
        }
        if json {
            return try Output.say(json: Report(slug: slug.text, name: name, invitation: link))
        }
        Output.say("The tenant \(slug) (\(name)) is there.")
        if let link, let contact {
            Output.say("\(contact.name) signs in here, once, within seven days:\n\n  \(link)\n")
        }
    }

    private func create(
        _ slug: Slug, _ name: String, _ zone: TimeZone, _ contact: NamedAddress?, in open: OpenFolder,
        _ server: Server
    ) async throws -> String? {
        let services = server.services
        let now = Date()
        let act = Administration(
            operatorAt: now, .tenantCreated, slug: slug, sentence: "created the tenant \(name)",
            detail: contact.map { "First coordinator: \($0.name) <\($0.mail)>" } ?? "")
        let letters = LetterAddress(baseURL: services.settings.baseURL)
        let issue = services.linkIssue(for: slug, at: now)
        let link = try await services.creation.create(
            slug, name: name, timeZone: zone, currency: currency, at: now, act: act,
            address: { letters.address($0, $1) },
            filling: { transaction -> ID<SignInLink>? in
                guard let contact else { return nil }
                let id = try transaction.add(
                    contact.name, mail: contact.mail, role: .coordinator, timeZone: zone, at: now)
                let person = Contact(id: id, name: contact.name, mail: contact.mail)
                let link = try issue.invitation(person, in: transaction)
                let letter = InvitationLetter(
                    to: person, role: .coordinator, inviterName: "The server’s operator")
                try transaction.post(letter.letter, at: now, signInLink: link.number)
                return link
            })
        guard let link else { return nil }
        return try await open.registry.withTenant(slug) {
            try await server.linkAddress(.signIn(link), of: $0)
        }
    }
}
