export { canAdminister as canReform } from "@/lib/organisations/policy";
