import Foundation
import Logging
import Outbound
import Store
import Web

/// A data folder as this process has it open.
struct OpenFolder: Sendable {
    let folder: DataFolder
    let control: ControlDatabase
    let registry: TenantRegistry
    private let wakes: WakeList

    /// - Parameters:
    ///   - use: alone for whoever holds the folder's lock.
    ///   - base: where the buttons of letters lead.
    init(_ folder: DataFolder, use: FolderUse, base: BaseURL, openTenants: Int = 200) throws {
        let letters = LetterAddress(baseURL: base)
        self.folder = folder
        control = try ControlDatabase(folder, use: use)
        wakes = WakeList(control: control, use: use)
        registry = TenantRegistry(folder: folder, most: openTenants, use: use, wakes: wakes) {
            letters.address($0, $1)
        }
    }

    func server(_ settings: ServerSettings, logger: Logger) throws -> Server {
        try Server(settings: settings, folder: folder, control: control, registry: registry, logger: logger)
    }

    /// Lets letters leave beside the server.
    ///
    /// - Parameter mailServer: where they go; without one they become files in the data folder.
    func worker(
        for server: Server, sender: MailSender, mailServer: MailServer? = nil, logger: Logger
    ) -> OutboxWorker {
        OutboxWorker(
            wakes: wakes, registry: registry,
            transport: mailServer.map { .server(MailGateway($0)) } ?? .files(MailFolder(folder.mail)),
            sender: sender, linkAddress: { try await server.linkAddress($0, of: $1) }, logger: logger)
    }

    func close() async throws {
        await registry.closeAll()
        try control.close()
        folder.giveToOwner()
    }
}

extension DataOption {
    /// Does something with a folder that a server may be running on, and lets go of it whatever happens.
    func beside<Value>(_ body: (OpenFolder, Settings) async throws -> Value) async throws -> Value {
        let settings = try settings()
        let folder = try existingFolder()
        let open = try OpenFolder(folder, use: .beside(folder), base: try settings.server().baseURL)
        do {
            let value = try await body(open, settings)
            try await open.close()
            return value
        } catch {
            try? await open.close()
            throw error
        }
    }

    /// Does something for which no server may be running on the folder.
    ///
    /// - Parameters:
    ///   - why: what the command does, for the sentence that says so: "Restoring replaces files".
    ///   - first: done before any file is opened.
    func alone<Value>(
        _ why: String, in folder: DataFolder, _ first: () throws -> Void = {},
        _ body: (OpenFolder) async throws -> Value
    ) async throws -> Value {
        let base = try settings().server().baseURL
        let lock = try takeLock(of: folder, why)
        defer { withExtendedLifetime(lock) {} }
        try first()
        let open = try OpenFolder(folder, use: .alone, base: base)
        do {
            let value = try await body(open)
            try await open.close()
            return value
        } catch {
            try? await open.close()
            throw error
        }
    }

    func takeLock(of folder: DataFolder, _ why: String) throws -> FolderLock {
        do {
            return try folder.lock()
        } catch StoreFault.lockedByAnother {
            throw CommandFailure(
                "\(why), so it can't be done while a server runs on \(folder.path). Stop the server first.")
        }
    }
}
