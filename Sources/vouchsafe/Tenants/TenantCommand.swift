import ArgumentParser

/// What can be done with whole tenants.
struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant", abstract: "Creates, lists, suspends, moves and deletes tenants.",
        subcommands: [
            TenantCreate.self, TenantList.self, TenantSuspend.self, TenantResume.self, TenantExport.self,
            TenantImport.self, TenantDelete.self, TenantKeep.self,
        ])
}

/// A tenant named on the command line.
struct TenantArgument: ParsableArguments {
    @Argument(help: "The tenant's short name, as in its addresses.") var slug: String
}
