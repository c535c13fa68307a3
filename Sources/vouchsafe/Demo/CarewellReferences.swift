/// Carewell Systems' references, as `DemoCompany.references` describes a line.
let carewellReferences = """
    Dr. Katharina Moser | Chief Medical Officer | Northwind Hospital | Premier | executive | Clinical | de; en | Bed management; Patient discharge | Medisys; OmniChart | pvsa | noRewards
    Bernd Lechner | Head of Nursing | Northwind Hospital | Occasional | director | Nursing | de | Staff rostering | Wardbook | p |
    Patricia Dunn | Chief Nursing Officer | Saint Agatha Medical Center | Premier | executive | Nursing | en | Staff rostering; Bed management; Medication safety | OmniChart; Wardbook | pvsea |
    Dr. Omar Rashid | Chief of Surgery | Saint Agatha Medical Center | Premier | executive | Clinical | en; ar | Theatre planning | Helixa | pvs |
    Cheryl Novak | Director of Pharmacy | Saint Agatha Medical Center | Active | director | Pharmacy | en | Medication safety | OmniChart | pv |
    Wade Sutton | VP Operations | Blue Ridge Regional | Premier | vicePresident | Operations | en | Bed management; Patient discharge | Medisys; Wardbook | pve | quarter2
    Annette Brooks | Patient Flow Manager | Blue Ridge Regional | Active | manager | Operations | en | Bed management | Medisys | pv |
    Prof. Jörg Steinbach | Ärztlicher Direktor | Klinikum Isartal | Premier | executive | Clinical | de; en | Theatre planning; Record exchange | Helixa; Medisys | pvs | noRewards
    Silke Ament | IT-Leiterin | Klinikum Isartal | Active | director | IT | de; en | Record exchange | Helixa | pv | noRewards
    Judith Amory | Theatre Programme Lead | Royal Severn Infirmary | Active | manager | Operations | en | Theatre planning; Staff rostering | OmniChart | pv | noRewards
    Philippe Corbaz | Directeur des opérations | Hôpital du Lac | Premier | executive | Operations | fr; de; en | Patient discharge; Medication safety | Medisys | pva |
    Yolanda Pierce | Chief Information Officer | Harborview General | Premier | executive | IT | en; es | Record exchange; Medication safety | OmniChart; Helixa | pvsew |
    Dominic Farrell | Pharmacy Informatics Manager | Harborview General | Active | manager | Pharmacy | en | Medication safety | OmniChart | pv |
    Anke de Wit | Manager Zorglogistiek | Sint Maarten Ziekenhuis | Active | manager | Operations | nl; en; de | Bed management; Record exchange | Medisys | pv | quarter1
    Pieter Claes | Chief Information Officer | Sint Maarten Ziekenhuis | Premier | executive | IT | nl; en | Record exchange | Helixa | pvs |
    Joyce Halvorson | Director of Nursing | Prairie Lakes Hospital | Occasional | director | Nursing | en | Staff rostering; Bed management | Wardbook | pv |
    Ben Carmody | Operations Manager | Tallawah Base Hospital | Occasional | manager | Operations | en | Patient discharge | Medisys | v |
    Dr. Felicia Grant | Medical Director | Cedar Grove Psychiatric | Active | executive | Clinical | en | Medication safety; Bed management | Wardbook | pv |
    Rainer Thoma | Verwaltungsleiter | Marienhof Fachklinik | Occasional | director | Management | de | Theatre planning | Helixa | p | noRewards
    Dr. Leonard Voss | Director of Cardiac Services | Lakes Heart Institute | Premier | director | Clinical | en; de | Theatre planning; Record exchange | Helixa; OmniChart | pvse |
    Tamika Rhodes | Scheduling Manager | Lakes Heart Institute | Active | manager | Operations | en | Theatre planning; Outpatient booking | Helixa | pv | quarter1
    Meredith Cole | VP Perioperative Services | Children's of Fairhaven | Premier | vicePresident | Clinical | en | Theatre planning; Staff rostering | OmniChart | pvsa |
    Arjun Patel | Nursing Systems Manager | Children's of Fairhaven | Active | manager | Nursing | en; hi | Bed management; Medication safety | OmniChart; Wardbook | pv |
    Tina Kowalczyk | Chief Operating Officer | Brightside Urgent Care | Active | executive | Operations | en; pl | Outpatient booking | Medisys | pve |
    Russell Beale | VP Clinical Systems | Meadowlark Dialysis | Active | vicePresident | IT | en | Record exchange; Home monitoring | Helixa | pv | pause28
    Marjorie Kent | Pharmacist in Charge | Meadowlark Dialysis | Occasional | manager | Pharmacy | en | Medication safety | OmniChart | p |
    Hugo Pelham | Managing Director | Pelham Day Surgery | Occasional | executive | Management | en | Theatre planning | Helixa | p | year2
    Dr. Grace Liu | Managing Partner | Union Square Physicians | Active | executive | Clinical | en; zh | Outpatient booking; Record exchange | Medisys; OmniChart | pv |
    Frauke Jansen | Praxismanagerin | Praxisverbund Nord | Occasional | manager | Management | de | Outpatient booking | Medisys | p |
    Dr. Allison Burke | Medical Director | Coastal Women's Health | Active | executive | Clinical | en | Outpatient booking | Medisys | pv |
    Vincent Okoro | Director of Integration | Verdant Diagnostics | Premier | director | IT | en | Record exchange; Home monitoring | Helixa; OmniChart | pvsw |
    Mag. Eva Hofer | Laborleiterin | Labor Zentral | Active | director | Laboratory | de; en | Record exchange | Helixa | pv |
    Donna Mayfield | Chief Executive Officer | Hearth Home Nursing | Premier | executive | Management | en | Home monitoring; Staff rostering | Wardbook; Medisys | pvea |
    Trevor Banks | Scheduling Director | Hearth Home Nursing | Active | director | Operations | en | Staff rostering | Wardbook | pv |
    Annika Sjöberg | Verksamhetschef | Omsorg Hemma | Occasional | director | Operations | sv; en | Home monitoring | Medisys | v |
    Luca Frei | Leiter Einsatzzentrale | Rescue Air Alpine | Occasional | manager | Operations | de; it; en | Record exchange | Helixa | pv | off3-9
    Eleanor Whitby | VP Resident Care | Golden Elms Living | Active | vicePresident | Nursing | en | Staff rostering; Patient discharge | Wardbook | pvs |
    Marcus Teller | IT Director | Golden Elms Living | Occasional | director | IT | en | Medication safety | Wardbook | pv | fri
    Bronwyn Hayes | Director of Quality | Ashbourne Nursing Group | Active | director | Quality | en | Medication safety; Staff rostering | Wardbook; OmniChart | pv |
    Giulia Ferrante | Direttrice sanitaria | Casa Serena | Occasional | director | Clinical | it; en | Medication safety | Medisys | v | pause
    Howard Stern-Walsh | VP Member Services | Keystone Health Plan | Active | vicePresident | Operations | en | Record exchange | OmniChart | pv |
    Máire Ní Bhriain | Head of Digital Health | Ministry of Health, Orland | Active | director | IT | en; ga | Record exchange; Patient discharge | Helixa; Medisys | pve | noRewards
    Colonel Ray Estes | Director of Facilities | State Veterans Services | Active | director | Operations | en | Bed management; Staff rostering | OmniChart | pv | noRewards
    Dr. Priscilla Wong | Chair of Surgery | Whitfield Medical School | Premier | executive | Clinical | en; zh | Theatre planning; Record exchange | Helixa | pvea | noRewards
    Neil Overton | VP Distribution Technology | Apex Pharma Supply | Occasional | vicePresident | IT | en | Medication safety; Record exchange | Helixa | p |
    Orla Keane | Superintendent Pharmacist | Dunmore Pharmacy Group | Occasional | director | Pharmacy | en | Medication safety | OmniChart | pv | left
    Sheila Ramos | Nurse Manager, Telehealth | State Veterans Services | Occasional | manager | Nursing | en; es | Home monitoring | Medisys | pv | invited
    """
