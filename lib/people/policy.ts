export { canAdminister as canKeepPeople } from "@/lib/organisations/policy";
