import Domain
package import Foundation
import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore
package import ServiceLifecycle
package import Store
import UnixSignals

/// The HTTP server over one data folder: its site, its routes, and how it starts and stops.
package struct Server: Sendable {
    package let services: SiteServices
    package let table: RouteTable
    private let responder: RouterResponder<Arrival>
    /// What the router itself says it holds, as `GET /:tenant/sign-in`, for the test that holds the table against it.
    package let routerRoutes: [String]
    private let removal: TenantRemoval

    package init(
        settings: ServerSettings, folder: DataFolder, control: ControlDatabase, registry: TenantRegistry,
        logger: Logger, now: @escaping @Sendable () -> Date = { Date() }
    ) throws {
        let services = SiteServices(
            settings: settings, folder: folder, startedAt: now(), control: control, registry: registry,
            creation: TenantCreation(folder: folder, control: control),
            intake: TenantIntake(folder: folder, control: control),
            exports: TenantExportWork(folder: folder), arrivals: Arrivals(folder: folder),
            directory: TenantDirectory(control: control),
            assets: try AssetStore(folder: PublicFolder(named: settings.publicFolder)), now: now,
            linkKey: try settings.linkKey ?? LinkKey(folder: folder),
            passwords: PasswordQueue(cost: settings.passwordCost),
            attempts: SignInAttempts(), tierPlans: TierPlanWork(), readiness: Readiness(),
            deflate: DeflatePool(level: settings.compressionLevel), logger: logger)
        let table = RouteTable()
        let router = Router(context: Arrival.self, options: .autoGenerateHeadEndpoints)
        router.addMiddleware {
            RequestLog(services: services)
            SecurityHeaders(settings: settings)
            Compression(pool: services.deflate)
            ErrorPages(services: services, table: table)
            RequestLimits(settings: settings)
            StaticAssets(store: services.assets)
            SameOrigin(baseURL: settings.baseURL)
        }
        let book = RouteBook(router: router, table: table, services: services)
        addRoutes(to: Site(book: book, isDemo: settings.demo != nil))
        routerRoutes = router.routes.map { route in
            "\(route.method.rawValue) \(route.path)".replacing("{", with: ":").replacing("}", with: "")
        }.sorted()
        responder = router.buildResponder()
        self.services = services
        removal = TenantRemoval(folder: folder, control: control, registry: registry)
        self.table = table
    }

    /// The address that makes the first administrator; nothing once there is one.
    package var setUpAddress: String? {
        get async throws { try await SetUpDesk(services).firstAddress() }
    }

    /// The address of a mailed link, made again of its row when its letter leaves; nothing once it is used or too old.
    package func linkAddress(_ link: MailedLink, of tenant: TenantDatabase) async throws -> String? {
        try await services.linkAddress(link, of: tenant)
    }

    /// Hummingbird's application, for the server's own run and for tests inside the process.
    package func application(
        onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let settings = services.settings
        let count = ConnectionCount()
        let limits = settings.connectionLimits
        let isExempt: @Sendable (String) -> Bool = { address in
            address.hasPrefix("127.") || address == "::1" || settings.proxies.contains(address)
        }
        return Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [
                        ConnectionGuard(limits: limits, count: count, isExempt: isExempt)
                    ],
                    idleTimeout: .seconds(30),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)
                )),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: .maximum(settings.connections, logger: services.logger)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? settings.port) },
            logger: services.logger)
    }

    var removalWorker: TenantRemovalWorker { TenantRemovalWorker(removal: removal, services: services) }

    /// Serves until the process is told to stop; then readiness goes first, and running requests are finished.
    ///
    /// - Parameter beside: what runs as long as the server does, such as the outbox's worker.
    package func run(
        beside: [any Service] = [], onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        var configuration = ServiceGroupConfiguration(
            services: beside + [
                removalWorker, TierPublisher(services: services), application(onRunning: onRunning),
                StopWatch(readiness: services.readiness),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: services.logger)
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        try await ServiceGroup(configuration: configuration).run()
    }
}

/// Says "not ready" as soon as the server is told to stop: services stop in reverse order, and this one is the last.
private struct StopWatch: Service {
    let readiness: Readiness

    func run() async throws {
        try await gracefulShutdown()
        readiness.stop()
    }
}
